package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster as staged.
 *
 * @param comparison null until it was compared
 */
record StagedRow(int row, Reading reading, @Nullable Comparison comparison) {

    /** What the row itself says, duplicates included. */
    record Reading(RosterPerson person, List<CellFinding> findings) {}

    StagedRow with(Comparison compared) {
        return new StagedRow(row, reading, compared);
    }

    /** The same with more findings of its own. */
    StagedRow with(List<CellFinding> more) {
        List<CellFinding> all = new ArrayList<>(reading.findings());
        all.addAll(more);
        return new StagedRow(row, new Reading(reading.person(), all), comparison);
    }

    Comparison knownComparison() {
        return Objects.requireNonNull(comparison, "not compared yet");
    }

    List<CellFinding> findings() {
        List<CellFinding> all = new ArrayList<>(reading.findings());
        if (comparison != null) {
            all.addAll(comparison.findings());
        }
        return all;
    }
}
