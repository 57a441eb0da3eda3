package cn.zhibu.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account, with what sign-in must know of it.
 *
 * @param login lower case, e.g. a student or staff number
 * @param person the member whose account it is; never beside a duty
 * @param passwordHash null until it is set up
 * @param totpSecret sealed; null without a second factor
 * @param totpPending sealed; a secret shown but not yet confirmed
 */
record Account(
        UUID id,
        String login,
        String name,
        @Nullable UUID person,
        @Nullable Duty duty,
        @Nullable String passwordHash,
        byte @Nullable [] totpSecret,
        byte @Nullable [] totpPending,
        @Nullable Instant closedAt) {

    boolean isOpen() {
        return closedAt == null;
    }

    /** Acts in its own name, without any permission. */
    Actor bareActor(@Nullable String address) {
        return new Actor(id, name, person, java.util.Set.of(), null, address);
    }

    Act.Subject subject() {
        return subject(id, name);
    }

    static Act.Subject subject(UUID id, String name) {
        return new Act.Subject("ACCOUNT", id, name);
    }

    static String normal(String login) {
        return login.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
