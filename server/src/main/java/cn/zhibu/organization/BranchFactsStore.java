package cn.zhibu.organization;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts the rules judge. */
@Component
class BranchFactsStore {
    private static final String PEOPLE = """
            SELECT p.id, p.name, p.birth, p.class_unit IS NOT NULL AS student,
                   array_agg(s.stage) AS stages, array_agg(s.since) AS days
            FROM organization.person p JOIN organization.standing s ON s.person_id = p.id
            """;

    private final JdbcClient jdbc;

    BranchFactsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BranchFacts of(Unit branch, LocalDate on) {
        record Counts(int full, int probationary, int schools, int classes) {}
        Counts counts = jdbc.sql("""
                SELECT count(*) FILTER (WHERE stage = 'FULL') AS full,
                       count(*) FILTER (WHERE stage = 'PROBATIONARY') AS probationary,
                       count(DISTINCT school) AS schools, count(DISTINCT class_unit) AS classes
                FROM organization.person WHERE unit_id = ? AND stage IN ('FULL', 'PROBATIONARY')
                """).param(branch.id()).query(Counts.class).single();
        boolean hasSecretary = secretaryOf(branch.id(), on).isPresent();
        return new BranchFacts(
                branch.name(),
                branch.form(),
                counts.full(),
                counts.probationary(),
                counts.schools(),
                counts.classes(),
                committeeSize(branch.id(), on),
                groups(branch.id(), on),
                hasSecretary ? List.of() : List.of(PostKind.SECRETARY.label()),
                term(branch.id(), on).orElse(null),
                lastSetUp(branch.id()));
    }

    private List<BranchFacts.Group> groups(UUID branch, LocalDate on) {
        return jdbc.sql("""
                SELECT g.name, count(p.id) AS members, count(p.id) FILTER (WHERE p.stage = 'FULL') AS full,
                       EXISTS (SELECT FROM organization.post l
                               WHERE l.unit_id = g.id AND l.kind = 'GROUP_LEADER' AND l.valid @> ?) AS led
                FROM organization.unit g
                LEFT JOIN organization.person p ON p.group_id = g.id AND p.stage IN ('FULL', 'PROBATIONARY')
                WHERE g.parent_id = ? AND g.dissolved IS NULL
                GROUP BY g.id ORDER BY g.sort_key
                """)
                .param(on)
                .param(branch)
                .query(BranchFacts.Group.class)
                .list();
    }

    Optional<BranchFacts.Term> term(UUID unit, LocalDate on) {
        return jdbc.sql("""
                SELECT lower(valid) AS "from", upper(valid) AS expires, false AS shift_approved
                FROM organization.term WHERE unit_id = ? AND lower(valid) <= ? ORDER BY valid DESC LIMIT 1
                """).param(unit).param(on).query(BranchFacts.Term.class).optional();
    }

    /** The last day on which the set-up was decided upon: founding, merging, moving, or the election of a term. */
    private LocalDate lastSetUp(UUID unit) {
        return jdbc.sql("""
                SELECT greatest(u.founded,
                    (SELECT max(on_day) FROM organization.unit_event WHERE unit_id = u.id AND what IN ('MERGED', 'MOVED')),
                    (SELECT max(lower(valid)) FROM organization.term WHERE unit_id = u.id))
                FROM organization.unit u WHERE u.id = ?
                """).param(unit).query(LocalDate.class).single();
    }

    /** Secretary and deputy alone are no committee; with a commissioner beside them they are. */
    int committeeSize(UUID unit, LocalDate on) {
        List<String> kinds = Arrays.stream(PostKind.values())
                .filter(PostKind::isOfCommittee)
                .map(Enum::name)
                .toList();
        return jdbc.sql("""
                SELECT CASE WHEN bool_or(kind NOT IN ('SECRETARY', 'DEPUTY_SECRETARY'))
                            THEN count(DISTINCT person_id) ELSE 0 END
                FROM organization.post WHERE unit_id = :unit AND kind IN (:kinds) AND valid @> :on
                """)
                .param("unit", unit)
                .param("kinds", kinds)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    int membersUnder(UUID unit) {
        return jdbc.sql("""
                SELECT coalesce(sum(t.n), 0) FROM organization.unit_closure c
                JOIN organization.tally t ON t.unit_id = c.descendant
                WHERE c.ancestor = ? AND t.field = 'stage' AND t.value IN ('FULL', 'PROBATIONARY')
                """).param(unit).query(Integer.class).single();
    }

    Optional<PersonInUnit> secretaryOf(UUID unit, LocalDate on) {
        return jdbc.sql(PEOPLE + """
                WHERE p.id = (SELECT person_id FROM organization.post
                              WHERE unit_id = ? AND kind = 'SECRETARY' AND valid @> ?)
                GROUP BY p.id
                """)
                .param(unit)
                .param(on)
                .query(BranchFactsStore::person)
                .optional();
    }

    List<PersonInUnit> peopleIn(UUID unit) {
        return jdbc.sql(PEOPLE + "WHERE p.unit_id = ? GROUP BY p.id")
                .param(unit)
                .query(BranchFactsStore::person)
                .list();
    }

    private static PersonInUnit person(ResultSet row, int n) throws SQLException {
        String[] stages = (String[]) row.getArray("stages").getArray();
        Date[] days = (Date[]) row.getArray("days").getArray();
        Map<Stage, LocalDate> standing = new EnumMap<>(Stage.class);
        for (int i = 0; i < stages.length; i++) {
            standing.put(Stage.valueOf(stages[i]), days[i].toLocalDate());
        }
        return new PersonInUnit(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("birth", LocalDate.class),
                row.getBoolean("student"),
                Stages.toStanding(standing));
    }
}
