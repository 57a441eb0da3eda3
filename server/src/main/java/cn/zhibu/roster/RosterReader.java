package cn.zhibu.roster;

import cn.zhibu.regulation.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads a whole roster in one pass: each person's row as understood, then what only the whole shows. */
final class RosterReader {

    private final Rulebook rulebook;
    private final LocalDate today;
    private final KnownUnits units;

    /** @param today the day after which a date lies in the future */
    RosterReader(Rulebook rulebook, LocalDate today, KnownUnits units) {
        this.rulebook = rulebook;
        this.today = today;
        this.units = units;
    }

    /**
     * Reads the table.
     *
     * @param rows receives each person's row and what was understood of it, top to bottom
     * @throws RosterUnreadable when a required column is missing, there are too many rows, or the file is damaged
     */
    RosterOutcome read(Sheets sheets, RosterLayout layout, BiConsumer<SheetRow, RowReading> rows) {
        requireColumns(layout);
        Clerk clerk = new Clerk(layout, rulebook, today);
        Duplicates duplicates = new Duplicates();
        UnitMentions mentions = new UnitMentions();
        RosterRows people = new RosterRows(layout);
        people.forEach(sheets, row -> {
            RowReading reading = clerk.read(row);
            duplicates.add(reading);
            mentions.add(reading);
            rows.accept(row, reading);
        });
        if (people.people() == 0) {
            throw new RosterUnreadable("表头下面没有人员信息。");
        }
        List<UnitProposal> settled = mentions.settle(units);
        List<Duplicate> pairs = duplicates.all(fullNames(settled));
        LateFindings late = new LateFindings(layout.byField());
        pairs.forEach(late::duplicate);
        settled.forEach(proposal -> late.unit(proposal, mentions.rowsOf(proposal)));
        return new RosterOutcome(
                people.people(),
                people.leftOut().stream().map(SheetRow::number).toList(),
                pairs,
                settled,
                mentions.tree(units, settled),
                late.all());
    }

    private static void requireColumns(RosterLayout layout) {
        List<Field> missing = layout.missing();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Field::title).collect(Collectors.joining("、"));
            throw new RosterUnreadable("名册缺少必需的列：" + names + "。请指定各列的含义，或在表中补上这些列。");
        }
    }

    private static Map<String, String> fullNames(List<UnitProposal> settled) {
        return settled.stream()
                .filter(UnitProposal::sure)
                .collect(Collectors.toMap(UnitProposal::written, UnitProposal::unit, (one, other) -> one));
    }
}
