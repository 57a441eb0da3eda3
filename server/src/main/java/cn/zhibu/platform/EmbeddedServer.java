package cn.zhibu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Duration WATCH = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 5;
    private static final String SUPERUSER = "postgres";
    private static final String PID_FILE = "postmaster.pid";
    private static final String START_LOG = "database-start.log";
    private static final Map<String, String> DURABLE = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("timezone", "Asia/Shanghai"),
            Map.entry("log_timezone", "Asia/Shanghai"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "database-%u.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_line_prefix", "%m [%p] %u "));

    private final Path folder;
    private final Path log;
    private final Engine engine;
    private final String superPassword;
    private final Map<String, String> settings;
    private final int port;
    private volatile @Nullable ProcessHandle postmaster;
    private volatile boolean closing;

    private EmbeddedServer(Path folder, String superPassword, Map<String, String> settings) {
        this.folder = folder.toAbsolutePath().normalize();
        this.log = this.folder.resolveSibling("log");
        this.engine = Engine.in(this.folder.resolveSibling("engine"));
        this.superPassword = superPassword;
        this.port = freePort();
        this.settings = new LinkedHashMap<>(DURABLE);
        this.settings.put("port", Integer.toString(port));
        this.settings.put("log_directory", log.toString());
        this.settings.putAll(settings);
    }

    /**
     * Starts the server on {@code folder}, initialising it at the first time, and keeps it running. Its programs and
     * its log lie beside the folder.
     *
     * @param settings server settings beside the durable defaults
     * @throws StartRefused when it does not come up, with what the server said
     */
    static EmbeddedServer start(Path folder, String superPassword, Map<String, String> settings) {
        EmbeddedServer server = new EmbeddedServer(folder, superPassword, settings);
        server.initialiseOnce();
        server.startAfterCrash();
        Thread.ofPlatform().daemon().name("database-watch").start(server::watch);
        return server;
    }

    int port() {
        return port;
    }

    Connection superConnection(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), SUPERUSER, superPassword);
    }

    /** Makes the cluster aside and moves it into place whole, so an interrupted first start leaves none half-made. */
    private void initialiseOnce() {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Path fresh = folder.resolveSibling("database.new");
            Path password = folder.resolveSibling("database.password");
            FileSystemUtils.deleteRecursively(fresh);
            Files.deleteIfExists(password);
            OwnerOnly.write(password, superPassword);
            Engine.Outcome made = engine.run(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8");
            Files.delete(password);
            if (!made.isGood()) {
                throw new StartRefused("内置数据库无法初始化（%s）：%s".formatted(folder, made.output()));
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startAfterCrash() {
        configure();
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS && !closing; attempt++) {
            stopLeftOver();
            Engine.Outcome started = engine.run(
                    "pg_ctl",
                    "start",
                    "--pgdata=" + folder,
                    "--log=" + log.resolve(START_LOG),
                    "--wait",
                    "--timeout=600");
            if (started.isGood()) {
                postmaster = namedInPidFile();
                return;
            }
            said = started.output();
            LOG.warn("the database did not start: {}", said);
            pause(RETRY);
        }
        throw new StartRefused("内置数据库无法启动（%s）：%s。详见 %s".formatted(folder, said, log.resolve(START_LOG)));
    }

    /** The server's settings are the product's alone; they are written anew at every start. */
    private void configure() {
        List<String> lines = settings.entrySet().stream()
                .map(setting -> "%s = '%s'"
                        .formatted(setting.getKey(), setting.getValue().replace("'", "''")))
                .toList();
        try {
            Files.createDirectories(log, OwnerOnly.FOLDER);
            Files.write(folder.resolve("postgresql.conf"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends what a killed product or a killed postmaster left running on the folder. The pid file is removed only when no
     * process works there any more: its number may name a stranger by now, and a stranger would bar the start.
     */
    private void stopLeftOver() {
        if (namedInPidFile() != null) {
            LOG.warn("stopping the database that an earlier run left behind");
            stop("fast", 30);
        }
        for (int i = 0; i < 50 && !Engine.serversIn(folder).isEmpty(); i++) {
            pause(Duration.ofMillis(100));
        }
        Engine.serversIn(folder).forEach(ProcessHandle::destroyForcibly);
        try {
            Files.deleteIfExists(folder.resolve(PID_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stop(String mode, int seconds) {
        return engine.run("pg_ctl", "stop", "--pgdata=" + folder, "--mode=" + mode, "--wait", "--timeout=" + seconds)
                .isGood();
    }

    /** The living postmaster that the folder's pid file names. */
    private @Nullable ProcessHandle namedInPidFile() {
        try {
            Path file = folder.resolve(PID_FILE);
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? null
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> Engine.worksIn(process, folder))
                            .orElse(null);
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    private void watch() {
        while (!closing) {
            pause(WATCH);
            try {
                restartIfGone();
            } catch (RuntimeException e) {
                LOG.error("the database cannot be started again; trying on", e);
            }
        }
    }

    private synchronized void restartIfGone() {
        ProcessHandle watched = postmaster;
        if (!closing && (watched == null || !Engine.worksIn(watched, folder))) {
            LOG.warn("the database stopped; starting it again");
            postmaster = null;
            startAfterCrash();
            LOG.warn("the database is back");
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            if (namedInPidFile() != null && !stop("fast", 60) && !stop("immediate", 30)) {
                LOG.error("the database in {} does not stop", folder);
            }
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
