package cn.zhibu.roster;

import java.util.List;

/**
 * What can only be said once a whole roster was read.
 *
 * @param people     how many rows are about a person
 * @param leftOut    rows below the header without a person, such as footers; not silently dropped but shown
 * @param duplicates rows about the same person
 * @param units      each name of a branch with what it is taken to mean
 * @param tree       the units the roster speaks of
 * @param findings   about duplicates and branches, on their rows' cells
 */
public record RosterOutcome(
        int people,
        List<Integer> leftOut,
        List<Duplicate> duplicates,
        List<UnitProposal> units,
        ProposedUnits tree,
        List<CellFinding> findings) {

    public RosterOutcome {
        leftOut = List.copyOf(leftOut);
        duplicates = List.copyOf(duplicates);
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }
}
