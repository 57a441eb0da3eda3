package cn.zhibu.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL database of an installation, embedded or outside, with two roles: the owner, who migrates, backs up and
 * restores, and the application's, which owns nothing, is no superuser and cannot bypass row security.
 */
public final class Database implements AutoCloseable {
    static final String FOLDER = "database";
    private static final String NAME = "zhibu";
    private static final String OWNER = "zhibu_owner";
    private static final String WRONG_PASSWORD = "28P01";
    private static final int OLDEST_SERVER = 18;

    private final String url;
    private final String ownerUser;
    private final String ownerPassword;
    private final String appRole;
    private final String appPassword;
    private final @Nullable EmbeddedServer embedded;

    Database(
            String url,
            String ownerUser,
            String ownerPassword,
            String appRole,
            String appPassword,
            @Nullable EmbeddedServer embedded) {
        this.url = url;
        this.ownerUser = ownerUser;
        this.ownerPassword = ownerPassword;
        this.appRole = appRole;
        this.appPassword = appPassword;
        this.embedded = embedded;
    }

    /** Where an outside server is and who migrates there; all three from the environment. */
    public record Outside(String url, String user, String password) {
        /** What {@code ZHIBU_DB_URL}, {@code ZHIBU_DB_USER} and {@code ZHIBU_DB_PASSWORD} say; null without a URL. */
        static @Nullable Outside in(Function<String, @Nullable String> environment) {
            String url = environment.apply("ZHIBU_DB_URL");
            return url == null || url.isBlank()
                    ? null
                    : new Outside(
                            url,
                            Objects.requireNonNullElse(environment.apply("ZHIBU_DB_USER"), ""),
                            Objects.requireNonNullElse(environment.apply("ZHIBU_DB_PASSWORD"), ""));
        }
    }

    /** Whether a data folder holds an embedded database. */
    static boolean isIn(Path data) {
        return Files.exists(data.resolve(FOLDER).resolve("PG_VERSION"));
    }

    /** Starts the embedded server on {@code data}/database and opens its database. */
    public static Database embedded(Path data, Keys keys, Map<String, String> serverSettings) {
        EmbeddedServer server = EmbeddedServer.start(data.resolve(FOLDER), keys.password("postgres"), serverSettings);
        try {
            createEmbedded(server, keys);
            return onEmbedded(server.port(), keys, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The embedded database of a product that runs in another process. */
    public static Database beside(Installation.Running running, Keys keys) {
        return onEmbedded(running.databasePort(), keys, null);
    }

    private static Database onEmbedded(int port, Keys keys, @Nullable EmbeddedServer server) {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
        return new Database(url, OWNER, keys.password(OWNER), "zhibu_app", keys.password("zhibu_app"), server);
    }

    /** An outside server; the application's role is named after the database and made when it is missing. */
    public static Database outside(Outside outside, Keys keys) {
        String name = outside.url().replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
        String appRole = name + "_app";
        return new Database(outside.url(), outside.user(), outside.password(), appRole, keys.password(appRole), null);
    }

    private static void createEmbedded(EmbeddedServer server, Keys keys) {
        try (Connection connection = server.superConnection("postgres");
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", OWNER)) {
                statement.execute(
                        "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(OWNER, keys.password(OWNER)));
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, OWNER));
            }
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StartRefused("密钥与数据目录不符：这个数据库是用另一个密钥建立的。请检查 ZHIBU_KEY 或数据目录中的 key 文件。");
            }
            throw new IllegalStateException("cannot create the embedded database", e);
        }
    }

    /**
     * Brings the schema up to this program's and the application's role into being.
     *
     * @throws StartRefused when the server is too old or the owner may not do it
     */
    public void migrate() {
        ensureAppRole();
        Migrations.run(ownerDataSource(), appRole);
    }

    private void ensureAppRole() {
        try (Connection owner = ownerDataSource().getConnection()) {
            int version = owner.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new StartRefused("需要 PostgreSQL %d 或更新的版本，现在连接的是 %d。".formatted(OLDEST_SERVER, version));
            }
            AppRole.ensure(owner, appRole, appPassword);
        } catch (SQLException e) {
            throw new StartRefused("无法用账户 %s 连接数据库 %s：%s".formatted(ownerUser, url, e.getMessage()));
        }
    }

    /** Brings each module's schema up to a given version and no further. */
    void migrateUpTo(Map<String, String> versions) {
        ensureAppRole();
        Migrations.runUpTo(ownerDataSource(), appRole, versions);
    }

    /** Connections of the owner: migrations, backup, restore. Not pooled. */
    public DataSource ownerDataSource() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser(ownerUser);
        owner.setPassword(ownerPassword);
        return owner;
    }

    /** The application's pool, bound by row security. */
    public HikariDataSource appDataSource(int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(appRole);
        pool.setPassword(appPassword);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(20_000);
        pool.setPoolName("app");
        pool.addDataSourceProperty("ApplicationName", "zhibu");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    public boolean isEmbedded() {
        return embedded != null;
    }

    /** The embedded server's port, 0 for an outside one. */
    public int port() {
        return embedded == null ? 0 : embedded.port();
    }

    static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
