package cn.zhibu.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act for the log.
 *
 * @param kind what was done, e.g. {@code SIGN_IN}; its Chinese words stand in {@link ActKind}
 * @param on what it was done to, if anything
 * @param before state before, as JSON text with sealed values masked; null where there is none
 * @param after state after, likewise
 */
public record Act(
        ActKind kind,
        @Nullable Subject on,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after) {

    /** What an act is on: a person, a unit, an account, a file … by kind, id and the name it had then. */
    public record Subject(String kind, @Nullable UUID id, String name) {}

    public static Act of(ActKind kind, Subject on) {
        return new Act(kind, on, null, null, null);
    }

    public Act because(@Nullable String why) {
        return new Act(kind, on, why, before, after);
    }

    public Act changing(@Nullable String from, @Nullable String to) {
        return new Act(kind, on, reason, from, to);
    }
}
