package cn.zhibu.organization;

import java.util.Set;

/** The four kinds of organisation, from the college down. */
public enum UnitKind {
    COMMITTEE("党委"),
    GENERAL_BRANCH("党总支"),
    BRANCH("党支部"),
    GROUP("党小组");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What may stand directly under this kind. */
    Set<UnitKind> children() {
        return switch (this) {
            case COMMITTEE -> Set.of(GENERAL_BRANCH, BRANCH);
            case GENERAL_BRANCH -> Set.of(BRANCH);
            case BRANCH -> Set.of(GROUP);
            case GROUP -> Set.of();
        };
    }
}
