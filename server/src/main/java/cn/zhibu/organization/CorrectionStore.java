package cn.zhibu.organization;

import cn.zhibu.access.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CorrectionStore {
    private static final String COLUMN = "correction.value";
    private static final String CORRECTIONS = """
            SELECT c.*, p.name AS person_name, p.unit_id
            FROM organization.correction c JOIN organization.person p ON p.id = c.person_id AND p.unit_id IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    CorrectionStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    UUID insert(
            UUID person,
            CorrectableField field,
            @Nullable String before,
            @Nullable String after,
            String reason,
            Instant at) {
        return jdbc.sql("""
                INSERT INTO organization.correction (person_id, field, before_sealed, after_sealed, reason, asked_at)
                VALUES (:person, :field, :before::bytea, :after::bytea, :reason, :at) RETURNING id
                """)
                .param("person", person)
                .param("field", field.name())
                .param("before", sealed(before))
                .param("after", sealed(after))
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    boolean isOpen(UUID person, CorrectableField field) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM organization.correction WHERE person_id = ? AND field = ? AND open)
                """)
                .param(person)
                .param(field.name())
                .query(Boolean.class)
                .single();
    }

    /** Held until the transaction ends, so that two words come one after the other. */
    Optional<Correction> hold(UUID id) {
        jdbc.sql("SELECT id FROM organization.correction WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional();
        return read(CORRECTIONS + "WHERE c.id = ?", id).stream().findFirst();
    }

    List<Correction> ofPerson(UUID person) {
        return read(CORRECTIONS + "WHERE c.person_id = ? ORDER BY c.id DESC", person);
    }

    /** The open ones of people under these units, the oldest first. */
    List<Correction> openUnder(UUID[] units) {
        return read(CORRECTIONS + "WHERE c.open AND p.path && ? ORDER BY c.id LIMIT 500", units);
    }

    void say(UUID correction, int step, Correction.Word word) {
        jdbc.sql("""
                INSERT INTO organization.correction_confirmation (correction_id, step, account_id, by_name, agrees, remark, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(correction)
                .param(step)
                .param(word.account())
                .param(word.by())
                .param(word.agrees())
                .param(word.remark())
                .param(word.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(UUID correction) {
        jdbc.sql("UPDATE organization.correction SET open = false WHERE id = ?")
                .param(correction)
                .update();
    }

    private List<Correction> read(String sql, Object parameter) {
        List<UUID> ids = jdbc.sql(sql)
                .param(parameter)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        Map<UUID, List<Correction.Word>> words = words(ids);
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, n) -> correction(row, words))
                .list();
    }

    private Map<UUID, List<Correction.Word>> words(List<UUID> corrections) {
        Map<UUID, List<Correction.Word>> words = new HashMap<>();
        jdbc.sql("SELECT * FROM organization.correction_confirmation WHERE correction_id = ANY(?) ORDER BY step")
                .param(corrections.toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> words.computeIfAbsent(
                                row.getObject("correction_id", UUID.class), id -> new ArrayList<>())
                        .add(new Correction.Word(
                                row.getObject("account_id", UUID.class),
                                row.getString("by_name"),
                                row.getBoolean("agrees"),
                                row.getString("remark"),
                                instant(row, "at"))));
        return words;
    }

    private Correction correction(ResultSet row, Map<UUID, List<Correction.Word>> words) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Correction(
                id,
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getObject("unit_id", UUID.class),
                CorrectableField.valueOf(row.getString("field")),
                opened(row.getBytes("before_sealed")),
                opened(row.getBytes("after_sealed")),
                row.getString("reason"),
                instant(row, "asked_at"),
                Correction.State.of(words.getOrDefault(id, List.of())));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private byte @Nullable [] sealed(@Nullable String value) {
        return value == null ? null : sealer.seal(COLUMN, value);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : sealer.open(COLUMN, sealed);
    }
}
