package cn.zhibu.bench;

import cn.zhibu.access.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many sign-ins a second, and what a flood of them leaves for everybody else. */
class SignInBench {
    private static final int SIZE = 4_000;

    @TempDir
    Path folder;

    @Test
    void signsInAndLeavesRoomForOthers() throws IOException {
        try (BenchProduct product = new BenchProduct()) {
            BenchCollege.Cast cast = new BenchCollege(product.context()).build(SIZE);
            product.settle();
            String login = "b0000001";
            product.context()
                    .getBean(Accounts.class)
                    .equip(login, BenchProduct.PASSWORD, new Accounts.Equipment(null, null));
            Path script = folder.resolve("sign-in.lua");
            Files.writeString(script, """
                    wrk.method = "POST"
                    wrk.headers["Content-Type"] = "application/json"
                    wrk.headers["Cookie"] = "XSRF-TOKEN=bench"
                    wrk.headers["X-XSRF-TOKEN"] = "bench"
                    wrk.body = '{"login":"%s","password":"%s"}'
                    """.formatted(login, BenchProduct.PASSWORD));
            String list = product.url("/api/people?unit=" + cast.branch());
            String cookies = product.signIn(cast.secretary());
            Wrk.get(list, cookies);
            Wrk.Load alone = Wrk.get(list, cookies);
            Wrk.Load one = Wrk.run(List.of("-c1", "-s", script.toString()), product.url("/api/session"));
            CompletableFuture<Wrk.Load> flood = CompletableFuture.supplyAsync(
                    () -> Wrk.run(List.of("-s", script.toString()), product.url("/api/session")));
            Wrk.Load beside = Wrk.get(list, cookies);
            Wrk.Load flooding = flood.join();
            Results.put("Sign-in", """
                    | what | requests/s | p50 ms | p99 ms | failed |
                    | --- | ---: | ---: | ---: | ---: |
                    | sign-ins, one after the other | %s |
                    | one branch's list, alone | %s |
                    | the same while 32 connections sign in | %s |
                    | those sign-ins; failed are told to come again (429) | %s |
                    """.formatted(one.cells(), alone.cells(), beside.cells(), flooding.cells()));
        }
    }
}
