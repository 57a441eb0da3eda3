package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to found a unit.
 *
 * @param parent null for the college's committee only
 * @param basis the decision it rests on, e.g. a reply's number (批复文号)
 */
public record Founding(@Nullable UUID parent, UnitKind kind, BranchKind form, String name, LocalDate on, String basis) {

    public static Founding of(UUID parent, UnitKind kind, String name, LocalDate on, String basis) {
        return new Founding(parent, kind, BranchKind.ORDINARY, name, on, basis);
    }
}
