package cn.zhibu.roster;

/** For a row whose person stands in other rows too, with other values. */
public enum Choice {
    TAKE,
    LEAVE
}
