package cn.zhibu.organization;

/** What a school's or college's Party organisation above its branches is set up as. */
enum UpperOrganization {
    NONE("未设党总支"),
    GENERAL_BRANCH("党总支"),
    COMMITTEE("党委");

    private final String label;

    UpperOrganization(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
