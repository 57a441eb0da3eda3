package cn.zhibu.access;

/** How far a sign-in has come. Only {@link #SIGNED_IN} may do anything beyond the step that is still missing. */
public enum SessionState {
    SECOND_FACTOR,
    SET_UP_SECOND_FACTOR,
    CHANGE_PASSWORD,
    SIGNED_IN
}
