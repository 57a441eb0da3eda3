package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a list can be filtered by, with how many there are of each, from the maintained tallies. */
@Service
public class Facets {
    private final JdbcClient jdbc;
    private final Acting acting;
    private final Sight sight;

    Facets(JdbcClient jdbc, Acting acting, Sight sight) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.sight = sight;
    }

    public record Choice(String value, String label, int count) {}

    public record Choices(
            int total,
            List<Choice> stages,
            List<Choice> majors,
            List<Choice> grades,
            List<Choice> campuses,
            List<Choice> classUnits) {}

    public Choices of(Actor actor, @Nullable UUID unit) {
        return acting.read(actor, () -> {
            Subtrees subtrees = Subtrees.of(sight.roots(actor, Optional.ofNullable(unit)), "u.path");
            Map<String, List<Choice>> byField = new LinkedHashMap<>();
            jdbc.sql("""
                    SELECT t.field, t.value, sum(t.n) AS n FROM organization.tally t
                    JOIN organization.unit u ON u.id = t.unit_id
                    WHERE %s GROUP BY t.field, t.value HAVING sum(t.n) > 0 ORDER BY t.field, t.value
                    """.formatted(subtrees.sql()))
                    .params(subtrees.parameters())
                    .query((RowCallbackHandler)
                            row -> byField.computeIfAbsent(row.getString("field"), field -> new ArrayList<>())
                                    .add(new Choice(row.getString("value"), row.getString("value"), row.getInt("n"))));
            List<Choice> stages = byField.getOrDefault("stage", List.of()).stream()
                    .map(choice -> new Choice(
                            choice.value(), Stage.valueOf(choice.value()).label(), choice.count()))
                    .sorted(Comparator.comparing(choice -> Stage.valueOf(choice.value())))
                    .toList();
            return new Choices(
                    stages.stream().mapToInt(Choice::count).sum(),
                    stages,
                    byField.getOrDefault("major", List.of()),
                    byField.getOrDefault("grade", List.of()),
                    byField.getOrDefault("campus", List.of()),
                    byField.getOrDefault("classUnit", List.of()));
        });
    }
}
