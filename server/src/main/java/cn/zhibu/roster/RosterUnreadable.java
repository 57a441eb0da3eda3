package cn.zhibu.roster;

/** The file as a whole can't be read as a roster. The message is Chinese, for the person who uploaded it. */
public final class RosterUnreadable extends RuntimeException {

    RosterUnreadable(String message) {
        super(message);
    }

    RosterUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
