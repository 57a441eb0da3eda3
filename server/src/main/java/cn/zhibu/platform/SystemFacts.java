package cn.zhibu.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the house is: version, database, files, jobs. Nothing of anybody's record. */
@Component
public class SystemFacts {
    private final Database database;
    private final JdbcClient jdbc;
    private final Instant startedAt;

    SystemFacts(Database database, JdbcClient jdbc, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.startedAt = clock.instant();
    }

    /** The database: {@code embedded} or {@code outside}, the server's version, its size in bytes. */
    public record DatabaseState(String kind, String version, long sizeBytes) {}

    /** Stored files: how many, how large together. */
    public record FileState(long count, long bytes) {}

    /** A recurring job and when it last went well and ill. */
    public record JobState(
            String name,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure) {}

    public String version() {
        return programVersion();
    }

    /** The program's version, {@code dev} outside a jar. */
    static String programVersion() {
        return Objects.requireNonNullElse(SystemFacts.class.getPackage().getImplementationVersion(), "dev");
    }

    public Instant startedAt() {
        return startedAt;
    }

    public DatabaseState database() {
        return jdbc.sql("SELECT current_setting('server_version') AS version,"
                        + " pg_database_size(current_database()) AS size")
                .query((row, n) -> new DatabaseState(
                        database.isEmbedded() ? "embedded" : "outside", row.getString("version"), row.getLong("size")))
                .single();
    }

    public FileState files() {
        return jdbc.sql("SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM platform.stored_file")
                .query((row, n) -> new FileState(row.getLong("count"), row.getLong("bytes")))
                .single();
    }

    public List<JobState> jobs() {
        return jdbc.sql("""
                SELECT task_name, max(last_success) AS good, max(last_failure) AS bad FROM platform.scheduled_tasks
                GROUP BY task_name ORDER BY task_name
                """)
                .query((row, n) -> new JobState(
                        row.getString("task_name"),
                        instant(row.getObject("good", OffsetDateTime.class)),
                        instant(row.getObject("bad", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
