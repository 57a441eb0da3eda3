package cn.zhibu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps {@code bench/RESULTS.md}: one section a bench, put in place of the one before, with the machine it ran on. */
final class Results {
    private static final Path FILE = Path.of("..", "bench", "RESULTS.md");

    private Results() {}

    static void put(String title, String body) {
        String section = "## %s\n\n%s · %s\n\n%s\n"
                .formatted(title, LocalDate.now(ZoneId.systemDefault()), machine(), body.strip());
        System.out.println(section);
        try {
            String all = Files.exists(FILE)
                    ? Files.readString(FILE)
                    : "# Figures\n\nMade by `./zhibu bench`; see README.md beside this file.\n";
            Matcher old = Pattern.compile("(?ms)^## " + Pattern.quote(title) + "\n.*?(?=^## |\\z)")
                    .matcher(all);
            Files.writeString(
                    FILE,
                    old.find()
                            ? old.replaceFirst(Matcher.quoteReplacement(section + "\n"))
                            : all.stripTrailing() + "\n\n" + section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        try {
            String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
            return "%d × %s, load before %s"
                    .formatted(
                            Runtime.getRuntime().availableProcessors(),
                            processor,
                            Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
