package cn.zhibu.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists, tree, page of a person and search, at growing sizes, as a secretary and as the college's organiser. */
class PeopleBench {
    @Test
    void readsAtGrowingSizes() {
        StringBuilder table = new StringBuilder("""
                32 connections, whole product and load on the same machine, row security and authorisation on.

                | people | read | as | requests/s | p50 ms | p99 ms | failed | processor ms a request |
                | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        for (String size :
                System.getProperty("bench.sizes", "4000,20000,40000,400000").split(",")) {
            measure(Integer.parseInt(size), table);
        }
        Results.put("Reads", table.toString());
    }

    private static void measure(int size, StringBuilder table) {
        try (BenchProduct product = new BenchProduct()) {
            BenchCollege.Cast cast = new BenchCollege(product.context()).build(size);
            product.settle();
            String secretary = product.signIn(cast.secretary());
            String organizer = product.signIn(cast.organizer());
            Map<String, String> asSecretary = new LinkedHashMap<>();
            asSecretary.put("one branch's list", "/api/people?unit=" + cast.branch());
            asSecretary.put("page of a person", "/api/people/" + cast.somebody());
            asSecretary.put("search zs", "/api/search?q=zs");
            asSecretary.put("tree", "/api/units");
            Map<String, String> asOrganizer = new LinkedHashMap<>();
            asOrganizer.put("college's list", "/api/people");
            asOrganizer.put("college's list, probationary", "/api/people?stage=PROBATIONARY");
            asOrganizer.put("one school's list", "/api/people?unit=" + cast.school());
            asOrganizer.put("list by number", "/api/people?sort=NUMBER");
            asOrganizer.put("page of a person", "/api/people/" + cast.somebody());
            asOrganizer.put("search zs", "/api/search?q=zs");
            asOrganizer.put("tree", "/api/units");
            asOrganizer.put("findings", "/api/findings");
            asSecretary.forEach((name, path) -> row(table, size, name, "secretary", product, path, secretary));
            asOrganizer.forEach((name, path) -> row(table, size, name, "organiser", product, path, organizer));
        }
    }

    private static void row(
            StringBuilder table, int size, String read, String as, BenchProduct product, String path, String cookies) {
        Wrk.get(product.url(path), cookies);
        Duration before = product.processorTime();
        Wrk.Load load = Wrk.get(product.url(path), cookies);
        double each = product.processorTime().minus(before).toNanos() / 1e6 / Math.max(1, load.requests());
        table.append("| %,d | %s | %s | %s | %.2f |%n".formatted(size, read, as, load.cells(), each));
    }
}
