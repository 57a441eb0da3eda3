package cn.zhibu.roster;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.organization.People;
import cn.zhibu.organization.Posts;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.UnitKind;
import cn.zhibu.organization.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The second step: tells what each staged row comes to, and counts. */
@Component
class Comparing {
    private static final int AT_ONCE = 1_000;

    private final RosterStore store;
    private final RowStore rows;
    private final ProgressStore progress;
    private final Units units;
    private final People people;
    private final Posts posts;
    private final SealedJson sealed;
    private final Clock clock;

    Comparing(
            RosterStore store,
            RowStore rows,
            ProgressStore progress,
            Units units,
            People people,
            Posts posts,
            SealedJson sealed,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.progress = progress;
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.sealed = sealed;
        this.clock = clock;
    }

    void run(Stint stint) {
        UUID id = stint.id();
        Roster roster = stint.read(() -> store.get(id));
        Comparer comparer = comparer(stint.actor(), roster);
        int total = roster.knownOutcome().people();
        int done = 0;
        progress.put(id, Step.COMPARE, 0, total);
        List<StagedRow> chunk = next(stint, 0);
        while (!chunk.isEmpty()) {
            List<StagedRow> compared = compared(comparer, chunk);
            stint.write(() -> rows.putComparisons(id, compared));
            done += chunk.size();
            progress.put(id, Step.COMPARE, done, total);
            chunk = next(stint, chunk.getLast().row());
        }
        stint.write(() -> {
            store.putSummary(id, rows.summary(id));
            store.putState(id, RosterState.PREVIEW, roster.problem());
        });
    }

    /** Compares with the college as it is now. */
    Comparer comparer(Actor actor, Roster roster) {
        return new Comparer(actor, people, sealed, places(actor, roster), offices(actor), roster);
    }

    Places places(Actor actor, Roster roster) {
        return new Places(
                new CollegeUnits(units.inScope(actor, Permission.IMPORT_ROSTER)),
                roster.knownOutcome(),
                roster.declined());
    }

    private Offices offices(Actor actor) {
        List<UUID> branches = units.inScope(actor, Permission.IMPORT_ROSTER).stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH)
                .map(Unit::id)
                .toList();
        return new Offices(posts.offices(actor, Set.copyOf(branches), LocalDate.now(clock)));
    }

    private List<StagedRow> next(Stint stint, int after) {
        return stint.read(() -> rows.after(stint.id(), after, List.of(), null, AT_ONCE));
    }

    private static List<StagedRow> compared(Comparer comparer, List<StagedRow> chunk) {
        List<Compared> compared = comparer.compare(chunk);
        return IntStream.range(0, chunk.size())
                .mapToObj(index -> chunk.get(index).with(compared.get(index).comparison()))
                .toList();
    }
}
