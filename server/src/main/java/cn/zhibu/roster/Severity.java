package cn.zhibu.roster;

/** What a finding means for its row. */
public enum Severity {
    /** The row is not taken until the file is corrected. */
    REFUSED("拒收"),
    /** Somebody has to decide or to fill in. */
    OPEN("待定"),
    /** Understood, and said how. */
    NOTE("已理解");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
