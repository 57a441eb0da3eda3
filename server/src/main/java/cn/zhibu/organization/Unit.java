package cn.zhibu.organization;

import cn.zhibu.access.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of the tree as it stands.
 *
 * @param form how a branch is formed; ORDINARY for every other kind
 * @param parent null for the college's committee only
 * @param path ids from the committee down to this unit, itself included
 */
public record Unit(
        UUID id,
        UnitKind kind,
        BranchKind form,
        String name,
        @Nullable UUID parent,
        List<UUID> path,
        LocalDate founded,
        @Nullable LocalDate dissolved) {

    public Unit {
        path = List.copyOf(path);
    }

    /** 1 for the committee. */
    public int depth() {
        return path.size();
    }

    /** Whether it lies in one of the scope's subtrees; in none of an empty one. */
    public boolean isIn(Scope scope) {
        return scope.everywhere() || path.stream().anyMatch(scope.roots()::contains);
    }
}
