package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One box for all: people by the beginning of name, pinyin, initials or number; units by a part of their name. */
@Service
public class Search {
    private static final int MOST = 8;

    private final JdbcClient jdbc;
    private final PeopleLists people;
    private final Sight sight;
    private final UnitStore units;
    private final Acting acting;

    Search(JdbcClient jdbc, PeopleLists people, Sight sight, UnitStore units, Acting acting) {
        this.jdbc = jdbc;
        this.people = people;
        this.sight = sight;
        this.units = units;
        this.acting = acting;
    }

    public record Found(List<PersonCard> people, List<UnitFound> units) {}

    /** @param path names above it, from the college down */
    public record UnitFound(UUID id, String name, UnitKind kind, List<String> path) {}

    public Found of(Actor actor, String typed) {
        String q = Names.query(typed);
        if (q.isEmpty() || !actor.may(Permission.SEE_PEOPLE)) {
            return new Found(List.of(), List.of());
        }
        return acting.read(actor, () -> {
            List<Unit> roots = sight.roots(actor, Optional.empty());
            return new Found(people(roots, q), units(roots, typed.strip()));
        });
    }

    private List<PersonCard> people(List<Unit> roots, String q) {
        Subtrees subtrees = Subtrees.of(roots, "t.path");
        List<UUID> ids = jdbc.sql("""
                SELECT person_id FROM organization.person_term t
                WHERE %s AND t.term >= :q AND t.term < :end ORDER BY t.term, t.person_id LIMIT :most
                """.formatted(subtrees.sql()))
                .params(subtrees.parameters())
                .params(Map.of("q", q, "end", q + Character.MAX_VALUE, "most", MOST * 3))
                .query(UUID.class)
                .list();
        return people.byIds(ids.stream().distinct().limit(MOST).toList());
    }

    private List<UnitFound> units(List<Unit> roots, String typed) {
        Subtrees subtrees = Subtrees.of(roots, "path");
        return jdbc
                .sql("""
                SELECT * FROM organization.unit
                WHERE %s AND dissolved IS NULL AND strpos(lower(name), lower(:typed)) > 0
                ORDER BY cardinality(path), sort_key LIMIT :most
                """.formatted(subtrees.sql()))
                .params(subtrees.parameters())
                .params(Map.of("typed", typed, "most", MOST))
                .query(UnitStore::read)
                .list()
                .stream()
                .map(unit -> new UnitFound(
                        unit.id(),
                        unit.name(),
                        unit.kind(),
                        units.byIds(unit.path()).stream()
                                .filter(above -> !above.id().equals(unit.id()))
                                .map(Unit::name)
                                .toList()))
                .toList();
    }
}
