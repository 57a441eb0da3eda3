package cn.zhibu.access;

import java.util.Set;
import java.util.UUID;

/**
 * Where a permission holds: in the subtrees of these units, or everywhere for a named job of the product. An empty scope
 * sees nothing.
 */
public record Scope(Set<UUID> roots, boolean everywhere) {
    public static final Scope NOWHERE = new Scope(Set.of(), false);
    public static final Scope EVERYWHERE = new Scope(Set.of(), true);

    public Scope {
        roots = Set.copyOf(roots);
    }

    public boolean isNowhere() {
        return !everywhere && roots.isEmpty();
    }

    /** The roots as an SQL array parameter. */
    public UUID[] array() {
        return roots.toArray(UUID[]::new);
    }
}
