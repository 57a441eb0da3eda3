package cn.zhibu.access;

import cn.zhibu.platform.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The page 账号与授权. */
@Component
public class AccountLists {
    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final Acting acting;
    private final Clock clock;

    AccountLists(JdbcClient jdbc, Attempts attempts, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.acting = acting;
        this.clock = clock;
    }

    /** Where an account stands; a lock-out passes by itself and is told apart. */
    public enum State {
        OPEN,
        NOT_SET_UP,
        CLOSED
    }

    /**
     * An account in the list.
     *
     * @param duties none or one
     * @param lockedUntil null when no lock-out is on
     */
    @io.swagger.v3.oas.annotations.media.Schema(name = "Account")
    public record AccountCard(
            UUID id,
            String login,
            String name,
            @Nullable UUID personId,
            State state,
            List<Duty> duties,
            boolean secondFactor,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastSignInAt) {}

    /** Accounts by login, fifty at a time; {@code q} is the beginning of a login or of a name. */
    public Page<AccountCard> find(Actor actor, String q, String after) {
        return acting.read(
                actor,
                () -> Page.of(
                        jdbc.sql("""
                SELECT * FROM access.account
                WHERE login > :after AND (login LIKE :prefix OR name LIKE :prefix)
                ORDER BY login LIMIT :limit
                """)
                                .param("after", after)
                                .param("prefix", Account.normal(q).replaceAll("([%_\\\\])", "\\\\$1") + "%")
                                .param("limit", PAGE + 1)
                                .query((row, n) -> card(
                                        AccountStore.read(row, n),
                                        row.getObject("totp_enabled_at") != null,
                                        SessionStore.perhaps(row, "last_sign_in_at")))
                                .list(),
                        PAGE,
                        AccountCard::login));
    }

    /** One account as it stands in the list. */
    public AccountCard one(Actor actor, UUID id) {
        return acting.read(
                actor,
                () -> jdbc.sql("SELECT * FROM access.account WHERE id = :id")
                        .param("id", id)
                        .query((row, n) -> card(
                                AccountStore.read(row, n),
                                row.getObject("totp_enabled_at") != null,
                                SessionStore.perhaps(row, "last_sign_in_at")))
                        .optional()
                        .orElseThrow(cn.zhibu.platform.NotFound::new));
    }

    private AccountCard card(Account account, boolean secondFactor, @Nullable Instant lastSignInAt) {
        State state = !account.isOpen() ? State.CLOSED : account.passwordHash() == null ? State.NOT_SET_UP : State.OPEN;
        return new AccountCard(
                account.id(),
                account.login(),
                account.name(),
                account.person(),
                state,
                account.duty() == null ? List.of() : List.of(account.duty()),
                secondFactor,
                attempts.lockedUntil(Attempts.Subject.login(account.login()))
                        .filter(until -> until.isAfter(clock.instant()))
                        .orElse(null),
                lastSignInAt);
    }
}
