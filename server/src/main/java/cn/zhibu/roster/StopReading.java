package cn.zhibu.roster;

/** Leaves a push parser early; carries no stack trace because nothing went wrong. */
final class StopReading extends RuntimeException {

    StopReading() {
        super("enough rows read", null, false, false);
    }
}
