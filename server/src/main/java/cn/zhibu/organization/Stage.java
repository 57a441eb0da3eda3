package cn.zhibu.organization;

/** The five stages on the way to full membership, in order. */
public enum Stage {
    APPLICANT("申请人"),
    ACTIVIST("入党积极分子"),
    CANDIDATE("发展对象"),
    PROBATIONARY("预备党员"),
    FULL("正式党员");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 党员: probationary and full. */
    public boolean isMember() {
        return this == PROBATIONARY || this == FULL;
    }
}
