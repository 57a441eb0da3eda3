package cn.zhibu.access;

import cn.zhibu.platform.Page;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The page 操作日志. Reading the log is itself an act; going on to the next page belongs to the same act. */
@Component
public class LogLists {
    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ActLog log;
    private final LogVerifier verifier;
    private final Acting acting;
    private final Clock clock;

    LogLists(
            JdbcClient jdbc,
            JdbcTemplate template,
            ActLog log,
            cn.zhibu.platform.Keys keys,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.log = log;
        this.verifier = new LogVerifier(keys);
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What to look for; nulls do not narrow.
     *
     * @param actor the exact name of who acted
     * @param from the first day
     * @param until the last day
     */
    public record Filter(
            @Nullable String actor,
            @Nullable ActKind act,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        String inWords() {
            return Stream.of(actor, act == null ? null : act.label(), from, until)
                    .map(each -> each == null ? "…" : each.toString())
                    .collect(Collectors.joining("，"));
        }
    }

    /** An entry as the auditor reads it; {@code hash} in 64 hex digits. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "Act")
    public record Entry(
            long seq,
            Instant at,
            String actor,
            @Nullable String address,
            String act,
            String actLabel,
            @Nullable Target on,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after,
            String hash) {}

    @io.swagger.v3.oas.annotations.media.Schema(name = "ActTarget")
    public record Target(
            String kind, @Nullable UUID id, @Nullable String name) {}

    /** A kind of act and its Chinese words. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "ActKind")
    public record Kind(String act, String label) {}

    public List<Kind> kinds() {
        return Arrays.stream(ActKind.values())
                .map(kind -> new Kind(kind.name(), kind.label()))
                .toList();
    }

    /** Entries, the latest first, fifty at a time. */
    public Page<Entry> find(Actor actor, Filter filter, @Nullable Long after) {
        if (after == null) {
            acting.write(
                    actor,
                    () -> log.record(actor, new Act(ActKind.LOG_READ, null, "条件：" + filter.inWords(), null, null)));
        }
        return acting.read(actor, () -> Page.of(query(filter, after), PAGE, entry -> Long.toString(entry.seq())));
    }

    private List<Entry> query(Filter filter, @Nullable Long after) {
        return jdbc.sql("""
                SELECT * FROM access.act
                WHERE seq < :after AND at >= :from AND at < :until
                  AND (:actor::text IS NULL OR actor = :actor) AND (:act::text IS NULL OR act = :act)
                ORDER BY seq DESC LIMIT :limit
                """)
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("from", day(filter.from() == null ? LocalDate.EPOCH : filter.from()))
                .param(
                        "until",
                        day(
                                filter.until() == null
                                        ? LocalDate.of(9999, 1, 1)
                                        : filter.until().plusDays(1)))
                .param("actor", filter.actor())
                .param("act", filter.act() == null ? null : filter.act().name())
                .param("limit", PAGE + 1)
                .query((row, n) -> entry(ActStore.read(row, n)))
                .list();
    }

    private OffsetDateTime day(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static Entry entry(LoggedAct act) {
        return new Entry(
                act.seq(),
                act.at(),
                act.actor(),
                act.address(),
                act.kind(),
                ActKind.valueOf(act.kind()).label(),
                act.onKind() == null ? null : new Target(act.onKind(), act.onId(), act.onName()),
                act.reason(),
                act.before(),
                act.after(),
                HexFormat.of().formatHex(act.hash()));
    }

    /** Walks the whole log and tells whether it is unbroken. */
    public LogVerifier.Integrity verify(Actor actor) {
        return acting.read(
                actor,
                () -> java.util.Objects.requireNonNull(template.execute((ConnectionCallback<LogVerifier.Integrity>)
                        (Connection connection) -> verifier.verify(connection))));
    }
}
