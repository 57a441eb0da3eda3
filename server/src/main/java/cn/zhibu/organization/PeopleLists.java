package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of people: filtered, sorted, read by key. Each page costs the same however many people the college has. */
@Service
public class PeopleLists {
    /** Cards of the people of a query; the names of units are looked up for these only. */
    static String cards(String people) {
        return """
                SELECT p.*, u.name AS unit_name, g.name AS group_name
                FROM (SELECT id, number, name, sex, stage, stage_since, sort_key, school, major, grade, class_unit,
                             unit_id, group_id, posts
                      FROM organization.person p %s) p
                JOIN organization.unit u ON u.id = p.unit_id
                LEFT JOIN organization.unit g ON g.id = p.group_id
                """.formatted(people);
    }

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Sight sight;

    PeopleLists(JdbcClient jdbc, Acting acting, Sight sight) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.sight = sight;
    }

    public Page<PersonCard> page(Actor actor, PeopleQuery query) {
        return acting.read(actor, () -> {
            Subtrees subtrees = Subtrees.of(sight.roots(actor, Optional.ofNullable(query.unit())), "p.path");
            Map<String, Object> parameters = new HashMap<>(subtrees.parameters());
            String column = query.sort().column();
            String inOrder = " ORDER BY p.%s, p.id".formatted(column);
            String sql =
                    cards("WHERE " + subtrees.sql() + filters(query, parameters) + inOrder + " LIMIT :limit") + inOrder;
            parameters.put("limit", query.limit() + 1);
            List<Row> rows = jdbc.sql(sql)
                    .params(parameters)
                    .query((row, n) -> new Row(card(row), row.getString(column)))
                    .list();
            Page<Row> page = Page.of(
                    rows,
                    query.limit(),
                    row -> new Page.Key(row.by(), row.card().id().toString()).encoded());
            return new Page<>(page.items().stream().map(Row::card).toList(), page.next());
        });
    }

    /** These people, in this order, as far as who acts sees them. */
    List<PersonCard> byIds(List<UUID> ids) {
        return jdbc.sql(cards("WHERE id = ANY(:ids)") + " ORDER BY array_position(:ids, p.id)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> card(row))
                .list();
    }

    private record Row(PersonCard card, String by) {}

    private static String filters(PeopleQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (!query.stage().isEmpty()) {
            sql.append(" AND p.stage = ANY(:stages)");
            parameters.put("stages", query.stage().stream().map(Enum::name).toArray(String[]::new));
        }
        add(sql, parameters, "major", query.major());
        add(sql, parameters, "grade", query.grade());
        add(sql, parameters, "class_unit", query.classUnit());
        add(sql, parameters, "campus", query.campus());
        if (query.q() != null && !query.q().isBlank()) {
            sql.append(" AND EXISTS (SELECT FROM organization.person_term t"
                    + " WHERE t.person_id = p.id AND t.term >= :q AND t.term < :qEnd)");
            parameters.put("q", Names.query(query.q()));
            parameters.put("qEnd", Names.query(query.q()) + Character.MAX_VALUE);
        }
        if (query.after() != null) {
            Page.Key key = Page.Key.decode(query.after());
            sql.append(" AND (p.%s, p.id) > (:afterBy, :afterId)"
                    .formatted(query.sort().column()));
            parameters.put("afterBy", key.by());
            parameters.put("afterId", id(key));
        }
        return sql.toString();
    }

    private static void add(StringBuilder sql, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND p.%1$s = :%1$s".formatted(column));
            parameters.put(column, value);
        }
    }

    private static UUID id(Page.Key key) {
        try {
            return UUID.fromString(key.id());
        } catch (IllegalArgumentException e) {
            throw BadInput.of("after", key.id(), "不是有效的翻页位置", "请从第一页重新打开");
        }
    }

    static PersonCard card(ResultSet row) throws SQLException {
        String sex = row.getString("sex");
        UUID group = row.getObject("group_id", UUID.class);
        Stage stage = Stage.valueOf(row.getString("stage"));
        return new PersonCard(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                sex == null ? null : Sex.valueOf(sex).label(),
                stage,
                stage.label(),
                row.getObject("stage_since", LocalDate.class),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                group == null ? null : new UnitRef(group, row.getString("group_name")),
                row.getString("school"),
                row.getString("major"),
                row.getObject("grade", Integer.class),
                row.getString("class_unit"),
                Arrays.stream((String[]) row.getArray("posts").getArray())
                        .map(kind -> PostKind.valueOf(kind).label())
                        .toList());
    }
}
