package cn.zhibu.access;

import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time links for a first sign-in or a forgotten password: one per account, good for 72 hours, gone once used. A
 * second factor stays: who holds a link alone does not get past it.
 */
@Component
public class SetUpLinks {
    private static final Duration GOOD_FOR = Duration.ofHours(72);
    private static final Actor JOB = Actor.job("一次性链接");

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Attempts attempts;
    private final Passwords passwords;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    SetUpLinks(
            JdbcClient jdbc,
            AccountStore accounts,
            SessionStore sessions,
            Attempts attempts,
            Passwords passwords,
            ActLog log,
            Acting acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /** A link's token, told once, and when it goes stale. */
    public record Issued(String token, Instant expiresAt) {
        /** The page that takes it, below the product's address. */
        public String path() {
            return "/first/" + token;
        }
    }

    /** Whose link it is, and what the password must be. */
    public record SetUpLink(String login, String name, Passwords.Profile profile) {}

    /** Issues a link in the current transaction of the actor; an earlier one of the account is void from now on. */
    Issued issue(Actor actor, Account account) {
        Token token = Token.fresh();
        Instant until = clock.instant().plus(GOOD_FOR);
        jdbc.sql("""
                INSERT INTO access.set_up_link (account_id, token_hash, expires_at) VALUES (:account, :token, :until)
                ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
                """)
                .param("account", account.id())
                .param("token", token.hash())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        log.record(actor, Act.of(ActKind.LINK_ISSUED, account.subject()));
        return new Issued(token.text(), until);
    }

    /** @throws NotFound when the link is unknown, used, void or stale */
    public SetUpLink look(String token) {
        Account account = acting.read(JOB, () -> holder(token));
        return new SetUpLink(account.login(), account.name(), passwords.profile());
    }

    /**
     * Uses the link up: sets the password, ends all sessions and any lock-out of the account.
     *
     * @throws NotFound as {@link #look}
     * @throws cn.zhibu.platform.BadInput when the password does not fit; the link stays good
     */
    public void use(String token, String password, String address) {
        Account account = acting.read(JOB, () -> holder(token));
        String hash = passwords.accepted("password", account, password);
        acting.write(JOB.at(address), () -> {
            boolean mine =
                    jdbc.sql("DELETE FROM access.set_up_link WHERE account_id = :account AND token_hash = :token")
                                    .param("account", account.id())
                                    .param("token", new Token(token).hash())
                                    .update()
                            == 1;
            if (!mine) {
                throw stale();
            }
            passwords.keep(account, hash);
            sessions.removeAll(account.id(), null);
            attempts.forget(Attempts.Subject.login(account.login()));
            log.record(account.bareActor(address), Act.of(ActKind.PASSWORD_SET, account.subject()));
        });
    }

    private Account holder(String token) {
        return jdbc.sql("SELECT account_id FROM access.set_up_link WHERE token_hash = :token AND expires_at > :now")
                .param("token", new Token(token).hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find)
                .filter(Account::isOpen)
                .orElseThrow(SetUpLinks::stale);
    }

    private static NotFound stale() {
        return new NotFound("这个链接已经用过、过期或不完整。请向安全管理员要一个新的。");
    }
}
