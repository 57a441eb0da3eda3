package cn.zhibu.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server that comes with the product, on a folder that outlives the process. It asks for a password on
 * every connection, listens on loopback only, and is started again when it dies while the product runs.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(90);
    private static final Duration WATCH = Duration.ofMillis(250);
    private static final String PID_FILE = "postmaster.pid";
    private static final String SUPERUSER = "postgres";
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final Path folder;
    private final String superPassword;
    private final Map<String, String> settings;
    private final int port;
    private volatile EmbeddedPostgres server;
    private volatile @Nullable ProcessHandle postmaster;
    private volatile boolean closing;

    private EmbeddedServer(Path folder, String superPassword, Map<String, String> settings, int port) {
        this.folder = folder;
        this.superPassword = superPassword;
        this.settings = settings;
        this.port = port;
        this.server = startAfterCrash();
    }

    /**
     * Starts the server on {@code folder}, initialising it at the first time, and keeps it running.
     *
     * @param settings server settings beside the durable defaults
     */
    static EmbeddedServer start(Path folder, String superPassword, Map<String, String> settings) {
        EmbeddedServer started = new EmbeddedServer(folder, superPassword, settings, freePort());
        Thread.ofPlatform().daemon().name("database-watch").start(started::watch);
        return started;
    }

    int port() {
        return port;
    }

    Connection superConnection(String database) throws SQLException {
        return server.getDatabase(SUPERUSER, database, Map.of("password", superPassword))
                .getConnection();
    }

    private EmbeddedPostgres startAfterCrash() {
        stopOrphan();
        if (!Files.exists(secured())) {
            initialise();
        }
        IOException last = null;
        for (int attempt = 0; attempt < 20 && !closing; attempt++) {
            try {
                EmbeddedPostgres started =
                        builder().setConnectConfig("password", superPassword).start();
                postmaster = postmaster();
                return started;
            } catch (IOException | IllegalStateException e) {
                last = e instanceof IOException io ? io : new IOException(e);
                LOG.debug("database not up yet", e);
                pause(Duration.ofMillis(500));
            }
        }
        throw new StartRefused("内置数据库无法启动（数据目录 %s）。%s".formatted(folder, reason(last)));
    }

    private static String reason(@Nullable IOException failure) {
        return failure == null || failure.getMessage() == null ? "" : failure.getMessage();
    }

    /** Runs initdb and puts a password on it; a half-made folder of an interrupted first start is made anew. */
    private void initialise() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            try (EmbeddedPostgres fresh = builder().start();
                    Connection connection = fresh.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("ALTER ROLE postgres PASSWORD '" + superPassword + "'");
            }
            Files.writeString(folder.resolve("pg_hba.conf"), HBA);
            Files.createFile(secured());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path secured() {
        return folder.resolve("zhibu-initialised");
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(STARTUP)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setLocaleConfig("locale", "C.UTF-8");
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    /** A server left over from a killed product: told to stop, and waited for. */
    private void stopOrphan() {
        ProcessHandle orphan = postmaster();
        try {
            if (orphan == null) {
                Files.deleteIfExists(folder.resolve(PID_FILE));
                return;
            }
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
            for (int i = 0; i < 100 && orphan.isAlive(); i++) {
                pause(Duration.ofMillis(100));
            }
            if (orphan.isAlive()) {
                orphan.destroyForcibly();
                pause(Duration.ofMillis(500));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process that the folder's pid file names, if it lives and is a PostgreSQL server. */
    private @Nullable ProcessHandle postmaster() {
        Path pidFile = folder.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return null;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? null
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> process.info()
                                    .command()
                                    .map(command -> command.endsWith("postgres"))
                                    .orElse(false))
                            .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch() {
        while (!closing) {
            pause(WATCH);
            ProcessHandle watched = postmaster;
            if (!closing && (watched == null || !watched.isAlive())) {
                LOG.warn("the database stopped; starting it again");
                restart();
            }
        }
    }

    private synchronized void restart() {
        if (closing) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            LOG.debug("closing the dead server", e);
        }
        server = startAfterCrash();
    }

    @Override
    public synchronized void close() {
        closing = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
