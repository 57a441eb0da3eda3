package cn.zhibu.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster as its page shows it.
 *
 * @param problem a Chinese sentence: why it failed, or what to look at
 * @param table   null until it was found
 * @param summary null until it was compared
 * @param aliases names of branches that are not the branches' own
 * @param conflicts rows about one person that differ, of which one may be taken
 */
public record RosterView(
        UUID id,
        String fileName,
        RosterState state,
        Progress progress,
        @Nullable String problem,
        @Nullable Table table,
        List<NamedColumn> columns,
        @Nullable Summary summary,
        List<ProposedUnit> unitsProposed,
        List<Alias> aliases,
        List<Conflicting> conflicts,
        String by,
        Instant at,
        @Nullable Instant acceptedAt) {

    public RosterView {
        columns = List.copyOf(columns);
        unitsProposed = List.copyOf(unitsProposed);
        aliases = List.copyOf(aliases);
        conflicts = List.copyOf(conflicts);
    }

    /** Sheet rows counted from 1; firstDataRow is 0 when nothing stands below the header. */
    public record Table(String sheet, int headerRow, int firstDataRow) {}

    /** @param confidence in 0..1; 1 when set by hand */
    public record NamedColumn(
            int index,
            String letter,
            String header,
            @Nullable Field field,
            double confidence,
            List<String> sample) {}

    /**
     * @param text     as written
     * @param school   of the rows it stands in, "" when not given
     * @param unitId   null while the unit is still to be founded, or not known
     * @param unitName name in full; null when nothing fits
     * @param why      a Chinese sentence
     */
    public record Alias(
            String text,
            String school,
            int rows,
            @Nullable UUID unitId,
            @Nullable String unitName,
            double confidence,
            String why,
            boolean confirmed) {}

    /** @param taken the row that was chosen; null while none is */
    public record Conflicting(List<Integer> rows, @Nullable Integer taken) {}

    static Table table(FoundTable found) {
        return new Table(found.layout().sheetName(), found.layout().headerRow(), found.firstRow());
    }

    static List<NamedColumn> columns(FoundTable found) {
        return found.layout().columns().stream()
                .filter(column -> !column.isOwn())
                .map(column -> new NamedColumn(
                        column.index(),
                        column.letter(),
                        column.header(),
                        column.field(),
                        column.confidence(),
                        found.samples().getOrDefault(column.index(), List.of())))
                .toList();
    }

    static Alias alias(Outcome.Named named, CollegeUnits college) {
        UnitProposal proposal = named.proposal();
        String unit = proposal.unit().isEmpty() ? null : proposal.unit();
        return new Alias(
                proposal.written(),
                proposal.school(),
                named.rows(),
                unit == null
                        ? null
                        : college.branch(unit).map(branch -> branch.id()).orElse(null),
                unit,
                proposal.confidence(),
                proposal.reason(),
                named.confirmed());
    }
}
