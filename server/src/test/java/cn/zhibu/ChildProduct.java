package cn.zhibu;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The real product in a process of its own, to be stopped and killed. */
final class ChildProduct implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final Path output;
    final Process process;

    private ChildProduct(Path data, String... options) throws IOException {
        this.data = data;
        this.output = Files.createTempFile("zhibu-child", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Zhibu.class.getName(),
                "--data=" + data));
        command.addAll(List.of(options));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Starts it and returns at once. */
    static ChildProduct starting(Path data, String... options) throws IOException {
        return new ChildProduct(data, options);
    }

    /** Starts it and returns when it answers. */
    static ChildProduct ready(Path data) throws Exception {
        Files.deleteIfExists(data.resolve("run"));
        ChildProduct child = starting(data, "--port=0");
        for (Instant end = Instant.now().plus(PATIENCE); !Files.exists(data.resolve("run")); Thread.sleep(100)) {
            if (!child.process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("the product did not start:\n" + child.said());
            }
        }
        return child;
    }

    int port() throws IOException {
        Properties run = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("run"))) {
            run.load(in);
        }
        return Integer.parseInt(run.getProperty("httpPort"));
    }

    /** The status it answers a request with. */
    int answer() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port())))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Waits for its end and returns its exit status. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the product does not end");
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    long databasePid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
    }

    void killDatabase() throws IOException {
        ProcessHandle.of(databasePid()).orElseThrow().destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
