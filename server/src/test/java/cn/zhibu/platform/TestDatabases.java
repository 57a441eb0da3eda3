package cn.zhibu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL per JVM, without fsync, with a template that is migrated once; each copy has the product's two real
 * roles, so row security holds in tests as it does outside.
 */
public final class TestDatabases {
    private static final String OWNER = "zhibu_owner";
    private static final String APP = "zhibu_app";
    private static final String TEMPLATE = "zhibu_template";
    private static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "400",
            "shared_buffers", "128MB");

    private static final Path FOLDER = folder();
    /** The key every test product uses; the roles of the server are shared, so their passwords must be too. */
    public static final Keys KEYS = Keys.open(FOLDER, null);

    private static final EmbeddedServer SERVER = start();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabases() {}

    /** A fresh, migrated, empty database of its own. */
    public static Database copy() {
        String name = "copy_" + COPIES.incrementAndGet();
        superDo("CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(name, TEMPLATE, OWNER));
        return database(name);
    }

    /** A database nothing was migrated in yet. */
    public static Database empty() {
        String name = "empty_" + COPIES.incrementAndGet();
        superDo("CREATE DATABASE %s OWNER %s".formatted(name, OWNER));
        return database(name);
    }

    /** A database nothing was migrated in yet, as an outside server's administrator would give it. */
    static Database.Outside outside() {
        String name = "outside_" + COPIES.incrementAndGet();
        superDo("CREATE DATABASE %s OWNER %s".formatted(name, OWNER));
        return new Database.Outside(url(name), OWNER, KEYS.password(OWNER));
    }

    /** A data folder for one product, gone with the JVM. */
    public static Path dataFolder() throws IOException {
        return Files.createTempDirectory(FOLDER, "data");
    }

    private static Database database(String name) {
        return new Database(url(name), OWNER, KEYS.password(OWNER), APP, KEYS.password(APP), null);
    }

    private static String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(SERVER.port(), name);
    }

    private static EmbeddedServer start() {
        EmbeddedServer server = EmbeddedServer.start(FOLDER.resolve("database"), KEYS.password("postgres"), FAST);
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            delete();
        });
        superDo(server, "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(OWNER, KEYS.password(OWNER)));
        superDo(server, "CREATE DATABASE %s OWNER %s".formatted(TEMPLATE, OWNER));
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), TEMPLATE);
        new Database(url, OWNER, KEYS.password(OWNER), APP, KEYS.password(APP), null).migrate();
        return server;
    }

    private static void superDo(String sql) {
        superDo(SERVER, sql);
    }

    private static void superDo(EmbeddedServer server, String sql) {
        try (Connection connection = server.superConnection("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("zhibu-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
