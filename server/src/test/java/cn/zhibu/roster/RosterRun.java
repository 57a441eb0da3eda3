package cn.zhibu.roster;

import cn.zhibu.regulation.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One file read from start to end, everything kept for a test to look at. */
record RosterRun(RosterLayout layout, List<SheetRow> rows, List<RowReading> readings, RosterOutcome outcome) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Rulebook RULEBOOK = Rulebook.load();

    static RosterRun of(Path file) {
        try (Sheets sheets = RosterFile.open(file)) {
            RosterLayout layout = TableFinder.find(sheets);
            List<SheetRow> rows = new ArrayList<>();
            List<RowReading> readings = new ArrayList<>();
            RosterReader reader = new RosterReader(RULEBOOK, TODAY, KnownUnits.NONE);
            RosterOutcome outcome = reader.read(sheets, layout, (row, reading) -> {
                rows.add(row);
                readings.add(reading);
            });
            return new RosterRun(layout, rows, readings, outcome);
        }
    }

    List<CellFinding> findings() {
        List<CellFinding> all = new ArrayList<>(outcome.findings());
        readings.forEach(reading -> all.addAll(reading.findings()));
        return all;
    }

    Set<Integer> refusedRows() {
        return rowsWith(Severity.REFUSED);
    }

    Set<Integer> openRows() {
        return rowsWith(Severity.OPEN);
    }

    private Set<Integer> rowsWith(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(CellFinding::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
