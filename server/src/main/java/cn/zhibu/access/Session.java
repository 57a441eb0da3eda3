package cn.zhibu.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with its account, as one request found them.
 *
 * @param actor who acts: without any permission until the sign-in is complete
 */
public record Session(UUID id, SessionState state, String login, Actor actor) {

    /** The account's id. */
    public UUID account() {
        return java.util.Objects.requireNonNull(actor.account());
    }

    /** What the database knows of a session that is still good. */
    record Facts(
            UUID id,
            UUID accountId,
            String login,
            String name,
            @Nullable UUID personId,
            @Nullable Duty duty,
            @Nullable Instant secondFactorAt,
            Instant lastSeenAt,
            @Nullable Instant totpEnabledAt,
            @Nullable Instant passwordChangedAt) {

        /** The step that is still missing; facts decide, so a post given today asks for the second factor today. */
        SessionState state(Actor actor, boolean passwordTooOld) {
            if (totpEnabledAt != null && secondFactorAt == null) {
                return SessionState.SECOND_FACTOR;
            }
            if (totpEnabledAt == null && actor.needsSecondFactor()) {
                return SessionState.SET_UP_SECOND_FACTOR;
            }
            return passwordTooOld ? SessionState.CHANGE_PASSWORD : SessionState.SIGNED_IN;
        }
    }
}
