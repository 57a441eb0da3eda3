package cn.zhibu.access;

import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.BadInput.FieldProblem;
import cn.zhibu.platform.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Setting passwords after the college's profile. Hashing is done outside any transaction. */
@Component
public class Passwords {
    private final PasswordProfile profile;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Attempts attempts;
    private final Hashing hashing;
    private final JdbcClient jdbc;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    Passwords(
            PasswordProfile profile,
            AccountStore accounts,
            SessionStore sessions,
            Attempts attempts,
            Hashing hashing,
            JdbcClient jdbc,
            ActLog log,
            Acting acting,
            Clock clock) {
        this.profile = profile;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.hashing = hashing;
        this.jdbc = jdbc;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /** What a password must be, in sentences. */
    public Profile profile() {
        PasswordProfile.Told told = profile.told();
        return new Profile(told.name(), told.sentences());
    }

    /** The name of the profile and its demands, each a Chinese phrase. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "PasswordProfile")
    public record Profile(String name, List<String> sentences) {}

    /**
     * Changes one's own password; all other sessions of the account end.
     *
     * @throws Problem 400 when the current one is wrong or the next one does not fit, 429 after wrong ones in a row
     */
    public void change(Session session, String current, String next) {
        Actor actor = session.actor();
        Attempts.Subject subject = Attempts.Subject.login(session.login());
        Actor job = Actor.job("修改密码").at(actor.address());
        Account account = acting.read(job, () -> {
            attempts.demandUnlocked(subject);
            return accounts.find(session.account()).orElseThrow();
        });
        if (!hashing.matches(current, account.passwordHash())) {
            acting.write(job, () -> {
                attempts.failed(subject);
            });
            throw BadInput.of("current", null, "现在的密码不正确", null);
        }
        String hash = accepted("next", account, next);
        acting.write(actor, () -> {
            keep(account, hash);
            sessions.removeAll(account.id(), session.id());
            log.record(actor, Act.of(ActKind.PASSWORD_SET, account.subject()));
        });
    }

    /** The hash of a password that fits the profile and is none of the former ones. */
    String accepted(String field, Account account, String password) {
        List<String> problems = profile.problems(password, account.login(), account.name());
        if (problems.isEmpty() && isFormer(account, password)) {
            problems = List.of("与最近 %d 次用过的密码相同".formatted(profile.history()));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream()
                    .map(problem -> new FieldProblem(field, null, "密码" + problem, null))
                    .toList());
        }
        return hashing.hash(password);
    }

    private boolean isFormer(Account account, String password) {
        return formerHashes(account.id()).stream().anyMatch(hash -> hashing.matches(password, hash));
    }

    private List<String> formerHashes(UUID account) {
        return acting.read(
                Actor.job("核对旧密码"),
                () -> jdbc.sql("""
                SELECT password_hash FROM access.former_password WHERE account_id = :account
                ORDER BY set_at DESC LIMIT :history
                """)
                        .param("account", account)
                        .param("history", profile.history())
                        .query(String.class)
                        .list());
    }

    /** Puts a password's hash in force, in the current transaction, and remembers it as far as the profile asks. */
    void keep(Account account, String hash) {
        accounts.setPassword(account.id(), hash, clock.instant());
        jdbc.sql("""
                INSERT INTO access.former_password (account_id, set_at, password_hash) VALUES (:account, :at, :hash)
                ON CONFLICT (account_id, set_at) DO UPDATE SET password_hash = excluded.password_hash
                """)
                .param("account", account.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .update();
        jdbc.sql("""
                DELETE FROM access.former_password WHERE account_id = :account AND set_at NOT IN (
                    SELECT set_at FROM access.former_password WHERE account_id = :account
                    ORDER BY set_at DESC LIMIT :history)
                """)
                .param("account", account.id())
                .param("history", profile.history())
                .update();
    }
}
