package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Page;
import cn.zhibu.regulation.Finding;
import cn.zhibu.regulation.Level;
import cn.zhibu.regulation.Rulebook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** 组织体检 as lists: the strictest first. */
@Service
public class FindingLists {
    private static final int PAGE = 50;
    private static final String FINDINGS = """
            SELECT f.id, f.rule, f.rank, f.body::text, f.since, f.unit_id, u.name AS unit_name, f.person_id,
                   p.name AS person_name
            FROM organization.finding f
            JOIN organization.unit u ON u.id = f.unit_id
            LEFT JOIN organization.person p ON p.id = f.person_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Acting acting;
    private final Sight sight;
    private final Rulebook rulebook;
    private final Clock clock;

    FindingLists(JdbcClient jdbc, JsonMapper json, Acting acting, Sight sight, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.acting = acting;
        this.sight = sight;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    public Page<FindingAbout> page(
            Actor actor, @Nullable UUID unit, @Nullable Level level, @Nullable String rule, @Nullable String after) {
        return acting.read(actor, () -> {
            Subtrees subtrees = Subtrees.of(sight.roots(actor, Optional.ofNullable(unit)), "f.path");
            Map<String, Object> parameters = new HashMap<>(subtrees.parameters());
            StringBuilder sql = new StringBuilder(FINDINGS).append("WHERE ").append(subtrees.sql());
            if (level != null) {
                sql.append(" AND f.rank = :rank");
                parameters.put("rank", level.ordinal());
            }
            if (rule != null) {
                sql.append(" AND f.rule = :rule");
                parameters.put("rule", rule);
            }
            if (after != null) {
                sql.append(" AND (f.rank, f.rule, f.id) > (:afterRank, :afterRule, :afterId)");
                cursor(after, parameters);
            }
            sql.append(" ORDER BY f.rank, f.rule, f.id LIMIT ").append(PAGE + 1);
            List<FindingAbout> rows = jdbc.sql(sql.toString())
                    .params(parameters)
                    .query(this::read)
                    .list();
            return Page.of(
                    rows,
                    PAGE,
                    row -> new Page.Key(
                                    row.finding().level().ordinal() + " "
                                            + row.finding().rule(),
                                    row.id().toString())
                            .encoded());
        });
    }

    /** How many findings of each rule there are in one's sight. */
    public List<RuleCount> summary(Actor actor, @Nullable UUID unit) {
        return acting.read(actor, () -> {
            Subtrees subtrees = Subtrees.of(sight.roots(actor, Optional.ofNullable(unit)), "path");
            return jdbc.sql("SELECT rule, level, count(*) AS count FROM organization.finding WHERE " + subtrees.sql()
                            + " GROUP BY rank, level, rule ORDER BY rank, rule")
                    .params(subtrees.parameters())
                    .query((row, n) -> counted(row))
                    .list();
        });
    }

    /** @param statement of the rule as in force today; the citation is empty where none is */
    public record RuleCount(
            String rule,
            Level level,
            String levelLabel,
            String statement,
            String citation,
            boolean toBeVerified,
            int count) {}

    private RuleCount counted(ResultSet row) throws SQLException {
        String id = row.getString("rule");
        Level level = Level.ofLetter(row.getString("level"));
        int count = row.getInt("count");
        return rulebook.inForce(id, LocalDate.now(clock))
                .map(rule -> new RuleCount(
                        id,
                        level,
                        level.label(),
                        rule.statement(),
                        rule.edition().citation() + rule.article(),
                        rule.evidence().toBeVerified(),
                        count))
                .orElseGet(() -> new RuleCount(id, level, level.label(), id, "", true, count));
    }

    List<Finding> aboutUnit(UUID unit) {
        return jdbc.sql(FINDINGS + "WHERE f.unit_id = ? AND f.person_id IS NULL ORDER BY f.rank, f.rule, f.id")
                .param(unit)
                .query((row, n) -> read(row, n).finding())
                .list();
    }

    List<Finding> aboutPerson(UUID person) {
        return jdbc.sql(FINDINGS + "WHERE f.person_id = ? ORDER BY f.rank, f.rule, f.id")
                .param(person)
                .query((row, n) -> read(row, n).finding())
                .list();
    }

    private FindingAbout read(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new FindingAbout(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("body"), Finding.class),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                person == null ? null : new FindingAbout.PersonRef(person, row.getString("person_name")),
                row.getObject("since", LocalDate.class));
    }

    private static void cursor(String after, Map<String, Object> parameters) {
        Page.Key key = Page.Key.decode(after);
        try {
            int cut = key.by().indexOf(' ');
            parameters.put("afterRank", Integer.parseInt(key.by().substring(0, cut)));
            parameters.put("afterRule", key.by().substring(cut + 1));
            parameters.put("afterId", UUID.fromString(key.id()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw BadInput.of("after", after, "不是有效的翻页位置", "请从第一页重新打开");
        }
    }
}
