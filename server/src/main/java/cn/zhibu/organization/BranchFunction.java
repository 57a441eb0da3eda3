package cn.zhibu.organization;

/** What a branch may do that a temporary one may not; the labels are the words of rule BR-07. */
public enum BranchFunction {
    ADMIT_MEMBERS("接收预备党员"),
    DISCIPLINE_MEMBERS("处分处置党员"),
    COLLECT_DUES("收缴党费"),
    ELECT_DELEGATES("选举代表"),
    REELECT_COMMITTEE("换届选举"),
    CULTIVATE_ACTIVISTS("培养教育积极分子");

    private final String label;

    BranchFunction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
