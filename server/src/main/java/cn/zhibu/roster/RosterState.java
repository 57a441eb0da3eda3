package cn.zhibu.roster;

/** Where an uploaded roster stands. */
public enum RosterState {
    READING,
    /** A required column was not recognised; somebody has to say which one it is. */
    NEEDS_MAPPING,
    PREVIEW,
    ACCEPTING,
    ACCEPTED,
    FAILED,
    ABANDONED;

    boolean isWorking() {
        return this == READING || this == ACCEPTING;
    }

    /** Whether its rows stand compared, to be looked at. */
    boolean isRead() {
        return this == PREVIEW || this == ACCEPTING || this == ACCEPTED;
    }
}
