package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The first page: what is waiting, one's own way, the units one looks after. */
@Service
public class Homes {
    private static final int TODOS = 8;
    private static final int UNITS = 40;

    private final UnitTree tree;
    private final FindingLists findings;
    private final PersonFiles files;
    private final UnitStore units;
    private final Outlooks outlooks;
    private final Acting acting;
    private final Clock clock;

    Homes(
            UnitTree tree,
            FindingLists findings,
            PersonFiles files,
            UnitStore units,
            Outlooks outlooks,
            Acting acting,
            Clock clock) {
        this.tree = tree;
        this.findings = findings;
        this.files = files;
        this.units = units;
        this.outlooks = outlooks;
        this.acting = acting;
        this.clock = clock;
    }

    public Home of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return acting.read(actor, () -> {
            boolean looksAfter = actor.may(Permission.SEE_PEOPLE);
            return new Home(
                    today,
                    actor.name(),
                    looksAfter ? todos(actor) : List.of(),
                    mine(actor, today),
                    looksAfter ? mainUnits(actor) : List.of());
        });
    }

    /** The strictest findings of branches one looks after, each leading to where it is mended. */
    private List<Home.Todo> todos(Actor actor) {
        List<Home.Todo> todos = new ArrayList<>();
        for (FindingAbout each : findings.page(actor, null, null, null, null).items()) {
            if (todos.size() < TODOS) {
                FindingAbout.PersonRef person = each.person();
                todos.add(new Home.Todo(
                        each.finding().facts(),
                        each.finding().mend(),
                        person == null ? "/units/" + each.unit().id() : "/people/" + person.id(),
                        each.finding()));
            }
        }
        return todos;
    }

    private Home.@Nullable Mine mine(Actor actor, LocalDate today) {
        if (actor.person() == null) {
            return null;
        }
        return files.byId(actor.person())
                .map(known -> new Home.Mine(
                        known.file().standing().stage(),
                        PersonPages.life(known.file().standing()),
                        outlooks.of(known.file().standing(), today).orElse(null),
                        units.byId(known.file().unit())
                                .map(unit -> new UnitRef(unit.id(), unit.name()))
                                .orElseThrow()))
                .orElse(null);
    }

    private List<TreeNode> mainUnits(Actor actor) {
        Map<Boolean, List<TreeNode>> open = tree.on(actor, null).stream()
                .filter(node -> node.counts() != null && node.kind() != UnitKind.GROUP)
                .collect(java.util.stream.Collectors.partitioningBy(node -> node.kind() == UnitKind.BRANCH));
        List<TreeNode> schools = java.util.Objects.requireNonNull(open.get(false));
        return (schools.isEmpty() ? java.util.Objects.requireNonNull(open.get(true)) : schools)
                .stream().limit(UNITS).toList();
    }
}
