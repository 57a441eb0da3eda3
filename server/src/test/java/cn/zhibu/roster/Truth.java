package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which rows of a roster carry which flaw, and the check that a reading finds exactly them. */
record Truth(Map<String, List<Integer>> flaws) {

    /** What each kind of flaw must be called. */
    static final Map<String, Flaw> KINDS = Map.ofEntries(
            Map.entry("bad_id_checksum", Flaw.ID_INVALID),
            Map.entry("id_lost_precision", Flaw.ID_LOST_DIGITS),
            Map.entry("duplicate_same", Flaw.DUPLICATE_SAME),
            Map.entry("duplicate_conflict", Flaw.DUPLICATE_CONFLICT),
            Map.entry("missing_name", Flaw.NAME_MISSING),
            Map.entry("future_date", Flaw.DATE_IN_FUTURE),
            Map.entry("stage_order", Flaw.STAGE_ORDER),
            Map.entry("branch_alias", Flaw.UNIT_ALIAS),
            Map.entry("text_date", Flaw.DATE_FORM),
            Map.entry("serial_date", Flaw.DATE_SERIAL),
            Map.entry("fullwidth", Flaw.FULL_WIDTH),
            Map.entry("name_spaces", Flaw.INNER_SPACES),
            Map.entry("birth_id_mismatch", Flaw.BIRTH_MISMATCH),
            Map.entry("under_18_applied", Flaw.RULE_BROKEN),
            Map.entry("unknown_stage", Flaw.STAGE_UNKNOWN));

    /** Every flaw is found where it is, by its name; no other row is refused, held or called a duplicate. */
    void holds(RosterRun run) {
        Map<Integer, Set<Flaw>> found = new HashMap<>();
        run.findings()
                .forEach(finding -> found.computeIfAbsent(finding.row(), row -> new HashSet<>())
                        .add(finding.flaw()));
        List<String> missed = new ArrayList<>();
        Set<Integer> mayBeRefused = new TreeSet<>();
        flaws.forEach((name, rows) -> rows.forEach(row -> {
            Flaw kind = KINDS.get(name);
            if (kind == null || !found.getOrDefault(row, Set.of()).contains(kind)) {
                missed.add(name + " in row " + row + ": " + found.get(row));
            }
            if (kind != null && kind.severity() == Severity.REFUSED) {
                mayBeRefused.add(row);
            }
        }));
        assertThat(missed).as("flaws that were not found").isEmpty();
        assertThat(run.refusedRows())
                .as("sound rows that were refused")
                .isSubsetOf(mayBeRefused)
                .containsAll(mayBeRefused);
        List<Integer> conflicts = flaws.getOrDefault("duplicate_conflict", List.of());
        assertThat(run.outcome().duplicates())
                .filteredOn(Duplicate::conflict)
                .as("conflicts, each with one flawed row")
                .hasSameSizeAs(conflicts)
                .allMatch(pair -> conflicts.contains(pair.first()) || conflicts.contains(pair.second()));
        Set<Integer> inConflict = new TreeSet<>();
        run.outcome().duplicates().stream().filter(Duplicate::conflict).forEach(pair -> {
            inConflict.add(pair.first());
            inConflict.add(pair.second());
        });
        assertThat(run.openRows()).as("rows that wait, conflicts apart").isSubsetOf(inConflict);
    }

    /** The same flaws with every row renumbered. */
    Truth renumbered(Map<Integer, Integer> rows) {
        Map<String, List<Integer>> renumbered = new HashMap<>();
        flaws.forEach(
                (name, old) -> renumbered.put(name, old.stream().map(rows::get).toList()));
        return new Truth(renumbered);
    }
}
