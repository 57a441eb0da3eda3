package cn.zhibu.organization;

import cn.zhibu.regulation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class FindingStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param person whom it is about; null where it is about the unit itself */
    record About(@Nullable UUID person, Finding finding) {}

    void markDue(Collection<UUID> units) {
        jdbc.sql("INSERT INTO organization.check_up_due SELECT DISTINCT unnest(?) ORDER BY 1 ON CONFLICT DO NOTHING")
                .param(units.toArray(UUID[]::new))
                .update();
    }

    void markAllDue() {
        jdbc.sql("""
                INSERT INTO organization.check_up_due SELECT id FROM organization.unit WHERE kind <> 'GROUP'
                ON CONFLICT DO NOTHING
                """).update();
    }

    List<UUID> takeDue(int most) {
        return jdbc.sql("""
                DELETE FROM organization.check_up_due WHERE unit_id IN (
                    SELECT unit_id FROM organization.check_up_due LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING unit_id
                """).param(most).query(UUID.class).list();
    }

    /** Puts what is found now in place of what was; what was found before keeps its day. */
    void replace(UUID unit, List<About> found, LocalDate today) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (About each : found) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("rule", each.finding().rule().value());
            row.put("level", each.finding().level().letter());
            row.put("rank", each.finding().level().ordinal());
            row.put("person_id", each.person() == null ? null : each.person().toString());
            row.put("facts", each.finding().facts());
            row.put("mend", each.finding().mend());
            row.put("body", each.finding());
            rows.add(row);
        }
        String given = json.writeValueAsString(rows);
        jdbc.sql("""
                DELETE FROM organization.finding f WHERE f.unit_id = :unit AND NOT EXISTS (
                    SELECT FROM jsonb_to_recordset(:rows::jsonb) AS r (rule text, person_id uuid, facts text)
                    WHERE r.rule = f.rule AND r.facts = f.facts AND r.person_id IS NOT DISTINCT FROM f.person_id)
                """).param("unit", unit).param("rows", given).update();
        jdbc.sql("""
                INSERT INTO organization.finding (rule, level, rank, unit_id, person_id, path, facts, mend, body, since)
                SELECT r.rule, r.level, r.rank, u.id, r.person_id, u.path, r.facts, r.mend, r.body, :today
                FROM jsonb_to_recordset(:rows::jsonb) AS r (rule text, level text, rank int, person_id uuid, facts text,
                                                            mend text, body jsonb)
                JOIN organization.unit u ON u.id = :unit AND u.dissolved IS NULL
                ON CONFLICT (unit_id, person_id, rule, facts) DO NOTHING
                """)
                .param("unit", unit)
                .param("today", today)
                .param("rows", given)
                .update();
    }
}
