package cn.zhibu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A load of 32 connections from Debian's {@code wrk}, on loopback only. */
final class Wrk {
    static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

    private Wrk() {}

    /**
     * What was measured.
     *
     * @param rate requests a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param failed answers other than 2xx and 3xx
     */
    record Load(double rate, double p50, double p99, int failed, int requests) {
        String cells() {
            return "%,.0f | %.1f | %.1f | %d".formatted(rate, p50, p99, failed);
        }
    }

    static Load get(String url, String cookies) {
        return run(List.of("-H", "Cookie: " + cookies), url);
    }

    static Load run(List<String> options, String url) {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + SECONDS + "s", "--latency"));
        command.addAll(options);
        command.add(url);
        try {
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Load(
                    number(said, "Requests/sec:\\s+([\\d.]+)"),
                    millis(said, "50%\\s+([\\d.]+)(us|ms|s)"),
                    millis(said, "99%\\s+([\\d.]+)(us|ms|s)"),
                    (int) number(said, "Non-2xx or 3xx responses: (\\d+)"),
                    (int) number(said, "(\\d+) requests in"));
        } catch (IOException e) {
            throw new UncheckedIOException("wrk is missing: apt-get install wrk", e);
        }
    }

    private static double number(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static double millis(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
