package cn.zhibu.organization;

/** How a branch is formed. */
public enum BranchKind {
    ORDINARY("党支部"),
    JOINT("联合党支部"),
    TEMPORARY("临时党支部");

    private final String label;

    BranchKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
