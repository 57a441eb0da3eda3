package cn.zhibu.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account with what its posts and duty allow at this moment, or a named job of the product. It is passed as
 * an argument to every door; domain code never looks it up.
 *
 * @param account null for a job
 * @param name shown in the log
 * @param person the person behind the account, if there is one
 * @param address where the request came from, if it was one
 */
public record Actor(
        @Nullable UUID account,
        String name,
        @Nullable UUID person,
        Set<Grant> grants,
        @Nullable Duty duty,
        @Nullable String address) {

    public Actor {
        grants = Set.copyOf(grants);
    }

    /** A job of the product, by name; it acts everywhere and is named in the log. */
    public static Actor job(String name) {
        return new Actor(null, name, null, Set.of(), null, null);
    }

    /** The same actor, at an address. */
    public Actor at(@Nullable String where) {
        return new Actor(account, name, person, grants, duty, where);
    }

    /** Whether others' records or the house are in reach, so that a password alone is not enough. */
    boolean needsSecondFactor() {
        return duty != null || permissions().contains(Permission.SEE_PEOPLE);
    }

    public boolean isJob() {
        return account == null;
    }

    public boolean may(Permission permission) {
        return isJob() || permissions().contains(permission);
    }

    /** Where this permission holds; nowhere without it. */
    public Scope scope(Permission permission) {
        if (isJob()) {
            return Scope.EVERYWHERE;
        }
        return new Scope(
                grants.stream()
                        .filter(grant -> grant.permission() == permission)
                        .map(Grant::unit)
                        .collect(Collectors.toUnmodifiableSet()),
                false);
    }

    public Set<Permission> permissions() {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        grants.forEach(grant -> all.add(grant.permission()));
        if (duty != null) {
            all.addAll(duty.permissions());
        }
        return all;
    }
}
