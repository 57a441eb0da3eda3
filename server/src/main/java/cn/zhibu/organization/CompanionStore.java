package cn.zhibu.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Mentors and introducers: kept as the names given, tied to people where a name means exactly one full member. */
@Component
class CompanionStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CompanionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Puts the companions of these files in place of what is there. */
    void put(List<PersonFile> files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PersonFile file : files) {
            add(rows, file.number(), Companion.Role.MENTOR, file.mentors());
            add(rows, file.number(), Companion.Role.INTRODUCER, file.introducers());
        }
        String given = json.writeValueAsString(rows);
        jdbc.sql("""
                DELETE FROM organization.companion c USING organization.person p
                WHERE c.person_id = p.id AND p.number = ANY(:numbers)
                  AND (p.number, c.role, c.position, c.name) NOT IN (SELECT r.number, r.role, r.position, r.name
                       FROM jsonb_to_recordset(:rows::jsonb) AS r (number text, role text, position int, name text))
                """)
                .param("numbers", files.stream().map(PersonFile::number).toArray(String[]::new))
                .param("rows", given)
                .update();
        jdbc.sql("""
                INSERT INTO organization.companion (person_id, role, position, name)
                SELECT p.id, r.role, r.position, r.name
                FROM jsonb_to_recordset(?::jsonb) AS r (number text, role text, position int, name text)
                JOIN organization.person p ON p.number = r.number
                ON CONFLICT (person_id, role, position) DO NOTHING
                """).param(given).update();
    }

    /**
     * Ties open names under a unit to people: the one full member of that name in the same branch, else in the same
     * school, else in the college. A name that two bear at the nearest of these stays open.
     */
    int resolve(UUID root) {
        return jdbc.sql("""
                WITH open AS (
                    SELECT c.person_id, c.role, c.position, c.name, p.path
                    FROM organization.companion c JOIN organization.person p ON p.id = c.person_id
                    WHERE c.companion_id IS NULL AND p.path && ARRAY[?]::uuid[]
                ), near AS (
                    SELECT o.person_id, o.role, o.position, m.id,
                           CASE WHEN m.path[3] = o.path[3] THEN 1 WHEN m.path[2] = o.path[2] THEN 2 ELSE 3 END AS far
                    FROM open o
                    JOIN organization.person m ON m.name = o.name AND m.stage = 'FULL' AND m.id <> o.person_id
                ), nearest AS (
                    SELECT person_id, role, position, (array_agg(id))[1] AS id, count(*) AS bearers,
                           row_number() OVER (PARTITION BY person_id, role, position ORDER BY far) AS place
                    FROM near GROUP BY person_id, role, position, far
                )
                UPDATE organization.companion c SET companion_id = n.id
                FROM nearest n
                WHERE n.place = 1 AND n.bearers = 1
                  AND (c.person_id, c.role, c.position) = (n.person_id, n.role, n.position)
                """).param(root).update();
    }

    List<Companion> of(UUID person) {
        return jdbc.sql(
                        "SELECT role, name, companion_id FROM organization.companion WHERE person_id = ? ORDER BY role, position")
                .param(person)
                .query((row, n) -> new Companion(
                        Companion.Role.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getObject("companion_id", UUID.class)))
                .list();
    }

    private static void add(List<Map<String, Object>> rows, String number, Companion.Role role, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            rows.add(Map.of("number", number, "role", role.name(), "position", i + 1, "name", names.get(i)));
        }
    }
}
