package cn.zhibu.roster;

import cn.zhibu.access.Actor;
import cn.zhibu.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The uploaded rosters; row security shows each to whoever uploaded it. */
@Component
class RosterStore {
    private static final String FOUND = "roster.found";
    private static final String OUTCOME = "roster.outcome";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SealedJson sealed;

    RosterStore(JdbcClient jdbc, JsonMapper json, SealedJson sealed) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealed = sealed;
    }

    UUID insert(Actor actor, String fileName, String sha256, Instant at) {
        return jdbc.sql("""
                INSERT INTO roster.roster (account_id, person_id, by_name, address, file_name, sha256, state, step, run,
                                           uploaded_at)
                VALUES (?, ?, ?, ?, ?, ?, 'READING', 'READ', gen_random_uuid(), ?) RETURNING id
                """)
                .param(actor.account())
                .param(actor.person())
                .param(actor.name())
                .param(actor.address())
                .param(fileName)
                .param(sha256)
                .param(at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Roster get(UUID id) {
        return one("WHERE id = ?", id).orElseThrow(NotFound::new);
    }

    /** The roster, held against every other change until the transaction ends. */
    Roster hold(UUID id) {
        return one("WHERE id = ? FOR NO KEY UPDATE", id).orElseThrow(NotFound::new);
    }

    Optional<Roster> ofRun(UUID run) {
        return one("WHERE run = ?", run);
    }

    /** The actor's own, newest first. */
    List<Roster> list(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                SELECT * FROM roster.roster WHERE state <> 'ABANDONED' AND (:before::uuid IS NULL OR id < :before)
                ORDER BY id DESC LIMIT :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Optional<Roster> one(String where, UUID id) {
        return jdbc.sql("SELECT * FROM roster.roster " + where)
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Gives the roster a fresh job; the one that had it before is replaced. */
    UUID begin(UUID id, Step step, @Nullable String problem) {
        return jdbc.sql("""
                UPDATE roster.roster SET state = ?, step = ?, problem = ?, run = gen_random_uuid(), attempt = 0
                WHERE id = ? RETURNING run
                """)
                .param(step.state().name())
                .param(step.name())
                .param(problem)
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** A job takes its roster up, for the first time or once more; 0 when it was replaced. */
    int takeUp(UUID run) {
        return jdbc.sql("""
                UPDATE roster.roster SET attempt = attempt + 1
                WHERE run = ? AND state IN ('READING', 'ACCEPTING') RETURNING attempt
                """).param(run).query(Integer.class).optional().orElse(0);
    }

    /** Whether this attempt still has the roster; holds it until the transaction ends. */
    boolean has(UUID run, int attempt) {
        return jdbc.sql("""
                SELECT 1 FROM roster.roster
                WHERE run = ? AND attempt = ? AND state IN ('READING', 'ACCEPTING') FOR NO KEY UPDATE
                """)
                .params(run, attempt)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void putFound(UUID id, FoundTable table) {
        jdbc.sql("UPDATE roster.roster SET found = ? WHERE id = ?")
                .params(sealed.seal(FOUND, table), id)
                .update();
    }

    /** What was read may be compared from now on, also after a crash. */
    void putStep(UUID id, Step step) {
        jdbc.sql("UPDATE roster.roster SET step = ? WHERE id = ?")
                .params(step.name(), id)
                .update();
    }

    void putOutcome(UUID id, Outcome outcome) {
        jdbc.sql("UPDATE roster.roster SET outcome = ? WHERE id = ?")
                .params(sealed.seal(OUTCOME, outcome), id)
                .update();
    }

    void putSummary(UUID id, Summary summary) {
        jdbc.sql("UPDATE roster.roster SET summary = ?::jsonb WHERE id = ?")
                .params(json.writeValueAsString(summary), id)
                .update();
    }

    void putDeclined(UUID id, Collection<String> names) {
        jdbc.sql("UPDATE roster.roster SET declined = ? WHERE id = ?")
                .params(names.toArray(String[]::new), id)
                .update();
    }

    void putChoices(UUID id, Map<Integer, Choice> choices) {
        jdbc.sql("UPDATE roster.roster SET choices = ?::jsonb WHERE id = ?")
                .params(json.writeValueAsString(choices), id)
                .update();
    }

    void putState(UUID id, RosterState state, @Nullable String problem) {
        jdbc.sql("UPDATE roster.roster SET state = ?, problem = ? WHERE id = ?")
                .param(state.name())
                .param(problem)
                .param(id)
                .update();
    }

    void putAccepted(UUID id, Instant at) {
        jdbc.sql("UPDATE roster.roster SET state = 'ACCEPTED', problem = NULL, accepted_at = ? WHERE id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private Roster read(ResultSet row, int n) throws SQLException {
        String summary = row.getString("summary");
        byte[] found = row.getBytes("found");
        byte[] outcome = row.getBytes("outcome");
        OffsetDateTime acceptedAt = row.getObject("accepted_at", OffsetDateTime.class);
        return new Roster(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("by_name"),
                row.getString("address"),
                row.getString("file_name"),
                row.getString("sha256"),
                RosterState.valueOf(row.getString("state")),
                Step.valueOf(row.getString("step")),
                row.getObject("run", UUID.class),
                row.getString("problem"),
                found == null ? null : sealed.open(FOUND, found, FoundTable.class),
                outcome == null ? null : sealed.open(OUTCOME, outcome, Outcome.class),
                summary == null ? null : json.readValue(summary, Summary.class),
                Set.of((String[]) row.getArray("declined").getArray()),
                json.readValue(row.getString("choices"), new TypeReference<Map<Integer, Choice>>() {}),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                acceptedAt == null ? null : acceptedAt.toInstant());
    }
}
