package cn.zhibu.roster;

/** What becomes of a row when its roster is accepted. */
public enum Verdict {
    /** Somebody the college doesn't know yet is entered. */
    FRESH,
    /** A file is changed. */
    CHANGED,
    UNCHANGED,
    /** Left out until the file is corrected. */
    REFUSED,
    /** Left out until somebody decides. */
    OPEN,
    /** Another row of this roster stands for the same person. */
    SAME
}
