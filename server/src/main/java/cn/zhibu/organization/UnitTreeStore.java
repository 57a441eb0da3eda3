package cn.zhibu.organization;

import cn.zhibu.regulation.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tree shows beside the units: counts today and on any day, and marks. */
@Component
class UnitTreeStore {
    private final JdbcClient jdbc;

    UnitTreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People directly in each unit by stage, from the maintained tallies. */
    Map<UUID, Map<Stage, Integer>> tallies() {
        return counted(jdbc.sql("SELECT unit_id, value AS stage, n FROM organization.tally WHERE field = 'stage'"));
    }

    Map<UUID, Map<Stage, Integer>> tallies(Collection<UUID> units) {
        return counted(jdbc.sql("""
                SELECT unit_id, value AS stage, n FROM organization.tally WHERE unit_id = ANY(?) AND field = 'stage'
                """).param(units.toArray(UUID[]::new)));
    }

    /** The same for a day in the past, counted from placements and standings. */
    Map<UUID, Map<Stage, Integer>> talliesOn(LocalDate day) {
        return counted(jdbc.sql("""
                SELECT coalesce(l.group_id, l.unit_id) AS unit_id, s.stage, count(*) AS n
                FROM organization.placement l
                JOIN LATERAL (SELECT stage FROM organization.standing s WHERE s.person_id = l.person_id AND s.since <= :day
                    ORDER BY array_position('{APPLICANT,ACTIVIST,CANDIDATE,PROBATIONARY,FULL}'::text[], stage) DESC
                    LIMIT 1) s ON true
                WHERE l.valid @> :day
                GROUP BY 1, 2
                """).param("day", day));
    }

    private static Map<UUID, Map<Stage, Integer>> counted(JdbcClient.StatementSpec query) {
        Map<UUID, Map<Stage, Integer>> counts = new HashMap<>();
        query.query((RowCallbackHandler)
                row -> counts.computeIfAbsent(row.getObject("unit_id", UUID.class), id -> new EnumMap<>(Stage.class))
                        .put(Stage.valueOf(row.getString("stage")), row.getInt("n")));
        return counts;
    }

    Map<UUID, List<TreeNode.Mark>> marks() {
        Map<UUID, List<TreeNode.Mark>> marks = new HashMap<>();
        jdbc.sql("""
                SELECT unit_id, rule, level, facts FROM organization.finding WHERE person_id IS NULL
                ORDER BY unit_id, rank, rule
                """).query((RowCallbackHandler) row -> marks.computeIfAbsent(
                        row.getObject("unit_id", UUID.class), id -> new ArrayList<>())
                .add(new TreeNode.Mark(
                        row.getString("rule"), Level.ofLetter(row.getString("level")), row.getString("facts"))));
        return marks;
    }

    /** The branch or group somebody stands in today. */
    Optional<UUID> placeOf(UUID person) {
        return jdbc.sql(
                        "SELECT path[cardinality(path)] FROM organization.person WHERE id = ? AND cardinality(path) > 0")
                .param(person)
                .query(UUID.class)
                .optional();
    }

    /** The units of a day in the past, with the names and parents they had. */
    List<Unit> standingOn(LocalDate day) {
        return jdbc.sql("""
                WITH RECURSIVE tree AS (
                    SELECT v.unit_id, v.name, v.form, v.parent_id, ARRAY[v.unit_id] AS path
                    FROM organization.unit_version v WHERE v.valid @> :day AND v.parent_id IS NULL
                    UNION ALL
                    SELECT v.unit_id, v.name, v.form, v.parent_id, t.path || v.unit_id
                    FROM organization.unit_version v JOIN tree t ON t.unit_id = v.parent_id WHERE v.valid @> :day
                )
                SELECT t.unit_id AS id, u.kind, t.form, t.name, t.parent_id, t.path, u.founded, u.dissolved
                FROM tree t JOIN organization.unit u ON u.id = t.unit_id
                ORDER BY cardinality(t.path), u.sort_key, u.id
                """).param("day", day).query(UnitStore::read).list();
    }
}
