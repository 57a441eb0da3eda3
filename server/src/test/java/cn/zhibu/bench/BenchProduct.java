package cn.zhibu.bench;

import cn.zhibu.Browser;
import cn.zhibu.Zhibu;
import cn.zhibu.access.Accounts;
import cn.zhibu.access.Totp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The product as it is shipped, durable database and all, on a folder of its own and a free port. */
final class BenchProduct implements AutoCloseable {
    static final String PASSWORD = "Gan-Jing-Li-Luo-7";

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final int port;

    BenchProduct() {
        try {
            data = Files.createTempDirectory("zhibu-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = SpringApplication.run(Zhibu.class, "--zhibu.data=" + data, "--server.port=0", "--zhibu.demo=false");
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** The cookies of somebody signed in with password and code. */
    String signIn(String number) {
        String login = number.toLowerCase(Locale.ROOT);
        String secret = Totp.newSecret();
        context.getBean(Accounts.class).equip(login, PASSWORD, new Accounts.Equipment(null, secret));
        Browser browser = new Browser(port);
        browser.post("/api/session", Map.of("login", login, "password", PASSWORD));
        Browser.Answer signedIn =
                browser.post("/api/session/second-factor", Map.of("code", Totp.code(secret, Instant.now())));
        if (signedIn.status() != 200) {
            throw new IllegalStateException(signedIn.text());
        }
        return browser.cookies();
    }

    /** Processor time this product has used so far, its database's included. */
    Duration processorTime() {
        String engine = data.toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() == ProcessHandle.current().pid()
                        || process.info().command().orElse("").startsWith(engine))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Gathers statistics as a database that has run for a while has them. */
    void settle() {
        try (var connection = context.getBean(cn.zhibu.platform.Database.class)
                        .ownerDataSource()
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
