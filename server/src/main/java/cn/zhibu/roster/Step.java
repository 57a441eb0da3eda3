package cn.zhibu.roster;

/** What a job does to a roster; each starts again from its beginning after a crash. */
enum Step {
    READ("读取名册", RosterState.READING),
    COMPARE("与现有档案比对", RosterState.READING),
    ACCEPT("写入档案", RosterState.ACCEPTING);

    private final String label;
    private final RosterState state;

    Step(String label, RosterState state) {
        this.label = label;
        this.state = state;
    }

    String label() {
        return label;
    }

    /** The roster's state meanwhile. */
    RosterState state() {
        return state;
    }
}
