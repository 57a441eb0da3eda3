package cn.zhibu.roster;

import cn.zhibu.access.Permission;
import cn.zhibu.organization.Units;
import cn.zhibu.regulation.Rulebook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The first step: finds the table in the file and stages its rows as understood, a thousand at a time. */
@Component
class Reading {
    private static final int AT_ONCE = 1_000;

    private final Originals originals;
    private final RosterStore store;
    private final RowStore rows;
    private final SettledStore settled;
    private final ProgressStore progress;
    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;

    Reading(
            Originals originals,
            RosterStore store,
            RowStore rows,
            SettledStore settled,
            ProgressStore progress,
            Units units,
            Rulebook rulebook,
            Clock clock) {
        this.originals = originals;
        this.store = store;
        this.rows = rows;
        this.settled = settled;
        this.progress = progress;
        this.units = units;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * Reads from the beginning, whatever an attempt before has left.
     *
     * @return false when somebody has to say first what the columns hold
     */
    boolean run(Stint stint) {
        stint.write(() -> rows.clear(stint.id()));
        progress.put(stint.id(), Step.READ, 0, 0);
        return originals.read(stint.roster().sha256(), sheets -> {
            FoundTable table = find(stint, sheets);
            List<Field> missing = table.layout().missing();
            if (!missing.isEmpty()) {
                String names = missing.stream().map(Field::title).collect(Collectors.joining("、"));
                stint.write(() -> {
                    store.putFound(stint.id(), table);
                    store.putState(stint.id(), RosterState.NEEDS_MAPPING, "没有认出必需的列：" + names + "。请指定各列的含义。");
                });
                return false;
            }
            read(stint, sheets, table);
            return true;
        });
    }

    private FoundTable find(Stint stint, Sheets sheets) {
        RosterLayout found = TableFinder.find(sheets);
        RosterLayout layout = stint.read(() -> settled.mapping(stint.roster().account(), found.fingerprint()))
                .map(found::corrected)
                .orElse(found);
        return FoundTable.of(sheets, layout);
    }

    private void read(Stint stint, Sheets sheets, FoundTable table) {
        Map<Mention, String> aliases =
                stint.read(() -> settled.aliases(stint.roster().account()));
        KnownUnits known = new CollegeUnits(units.inScope(stint.actor(), Permission.IMPORT_ROSTER)).known(aliases);
        Map<Mention, Integer> mentions = new HashMap<>();
        List<StagedRow> chunk = new ArrayList<>(AT_ONCE);
        RosterReader reader = new RosterReader(rulebook, LocalDate.now(clock), known);
        int[] done = {0};
        RosterOutcome outcome = reader.read(sheets, table.layout(), (row, reading) -> {
            RosterPerson person = reading.person();
            mentions.merge(new Mention(person.party().branch(), person.study().school()), 1, Integer::sum);
            chunk.add(new StagedRow(reading.row(), new StagedRow.Reading(person, reading.findings()), null));
            if (chunk.size() == AT_ONCE) {
                done[0] += AT_ONCE;
                stage(stint, chunk, done[0]);
            }
        });
        stage(stint, chunk, outcome.people());
        addTwins(stint, outcome);
        stint.write(() -> {
            store.putFound(stint.id(), table);
            store.putOutcome(
                    stint.id(), kept(outcome, mentions, known.confirmed().keySet()));
            store.putStep(stint.id(), Step.COMPARE);
        });
    }

    private void stage(Stint stint, List<StagedRow> chunk, int done) {
        stint.write(() -> rows.put(stint.id(), chunk));
        chunk.clear();
        progress.put(stint.id(), Step.READ, done, 0);
    }

    /** That a row has a twin is known only now that all were read. */
    private void addTwins(Stint stint, RosterOutcome outcome) {
        Map<Integer, List<CellFinding>> twins = outcome.findings().stream()
                .filter(finding -> finding.flaw() == Flaw.DUPLICATE_SAME || finding.flaw() == Flaw.DUPLICATE_CONFLICT)
                .collect(Collectors.groupingBy(CellFinding::row));
        List<Integer> numbers = twins.keySet().stream().sorted().toList();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Integer> some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            stint.write(() -> rows.put(
                    stint.id(),
                    rows.these(stint.id(), some).stream()
                            .map(row -> row.with(twins.getOrDefault(row.row(), List.of())))
                            .toList()));
        }
    }

    private static Outcome kept(RosterOutcome outcome, Map<Mention, Integer> mentions, Set<Mention> confirmed) {
        return new Outcome(
                outcome.people(),
                outcome.units().stream()
                        .map(proposal -> {
                            Mention mention = new Mention(proposal.written(), proposal.school());
                            return new Outcome.Named(
                                    proposal, mentions.getOrDefault(mention, 0), confirmed.contains(mention));
                        })
                        .toList(),
                outcome.tree().schools().stream()
                        .collect(Collectors.toMap(ProposedUnits.School::name, ProposedUnits.School::people)),
                Outcome.groups(outcome.duplicates()));
    }
}
