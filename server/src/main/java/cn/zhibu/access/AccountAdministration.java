package cn.zhibu.access;

import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a security administrator does with accounts. Names and logins are all they see. Nobody does any of it to their own
 * account, so there is always another pair of eyes, and always a security administrator left.
 */
@Component
public class AccountAdministration {
    private final AccountStore store;
    private final SessionStore sessions;
    private final SecondFactor secondFactor;
    private final SetUpLinks links;
    private final Attempts attempts;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    AccountAdministration(
            AccountStore store,
            SessionStore sessions,
            SecondFactor secondFactor,
            SetUpLinks links,
            Attempts attempts,
            ActLog log,
            Acting acting,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.links = links;
        this.attempts = attempts;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Opens an account that is no member's, for a duty to be given to.
     *
     * @throws Conflict when the login is taken
     */
    public UUID open(Actor actor, String login, String name) {
        String normal = Account.normal(login);
        if (!normal.matches("[a-z0-9][a-z0-9._-]*")) {
            throw BadInput.of("login", login, "不能用作登录名", "只用字母、数字和 . _ -");
        }
        return acting.write(actor, () -> {
            UUID id = store.add(normal, name.strip(), null, clock.instant())
                    .orElseThrow(() -> new Conflict("登录名“%s”已经有人用了。".formatted(normal)));
            log.record(actor, Act.of(ActKind.ACCOUNT_OPENED, Account.subject(id, name.strip())));
            return id;
        });
    }

    /** A one-time link to set a password with. */
    public SetUpLinks.Issued issueLink(Actor actor, UUID id) {
        return acting.write(actor, () -> {
            Account account = another(actor, id);
            if (!account.isOpen()) {
                throw new Conflict("账号已停用，请先恢复。");
            }
            return links.issue(actor, account);
        });
    }

    /** Ends a lock-out. */
    public void unlock(Actor actor, UUID id) {
        acting.write(actor, () -> {
            Account account = another(actor, id);
            attempts.forget(Attempts.Subject.login(account.login()));
            attempts.forget(Attempts.Subject.code(id));
            log.record(actor, Act.of(ActKind.ACCOUNT_UNLOCKED, account.subject()));
        });
    }

    /** Closes an account at once, its sessions with it. */
    public void close(Actor actor, UUID id) {
        acting.write(actor, () -> {
            Account account = another(actor, id);
            if (account.isOpen()) {
                store.setClosed(id, clock.instant());
                sessions.removeAll(id, null);
                log.record(actor, Act.of(ActKind.ACCOUNT_CLOSED, account.subject()));
            }
        });
    }

    public void reopen(Actor actor, UUID id) {
        acting.write(actor, () -> {
            Account account = another(actor, id);
            if (!account.isOpen()) {
                store.setClosed(id, null);
                log.record(actor, Act.of(ActKind.ACCOUNT_REOPENED, account.subject()));
            }
        });
    }

    /**
     * Gives an account one of the three duties, or takes it away with null; its sessions end.
     *
     * @throws Conflict when it is a member's account, or has another duty still
     */
    public void giveDuty(Actor actor, UUID id, @Nullable Duty duty) {
        acting.write(actor, () -> {
            Account account = another(actor, id);
            if (account.duty() == duty) {
                return;
            }
            if (duty != null && account.person() != null) {
                throw new Conflict("“%s”是个人账号。三员须使用专门开设的账号，与个人档案分开。".formatted(account.name()));
            }
            if (duty != null && account.duty() != null) {
                throw new Conflict(
                        "该账号已是%s。一个账号只能担任一员，请先免去。".formatted(account.duty().label()));
            }
            store.setDuty(id, duty);
            sessions.removeAll(id, null);
            log.record(
                    actor, Act.of(ActKind.DUTY_GIVEN, account.subject()).changing(label(account.duty()), label(duty)));
        });
    }

    private static @Nullable String label(@Nullable Duty duty) {
        return duty == null ? null : duty.label();
    }

    /** Ends all sessions of an account. */
    public void endSessions(Actor actor, UUID id) {
        acting.write(actor, () -> {
            Account account = another(actor, id);
            sessions.removeAll(id, null);
            log.record(actor, Act.of(ActKind.SESSION_REVOKED, account.subject()));
        });
    }

    /** Takes the second factor away from who lost phone and recovery codes; they set up a new one at the next sign-in. */
    public void removeSecondFactor(Actor actor, UUID id) {
        acting.write(actor, () -> {
            Account account = another(actor, id);
            secondFactor.remove(id);
            sessions.removeAll(id, null);
            log.record(actor, Act.of(ActKind.SECOND_FACTOR_REMOVED, account.subject()));
        });
    }

    private Account another(Actor actor, UUID id) {
        if (id.equals(actor.account())) {
            throw new Conflict("不能对自己的账号做这件事，请由另一位安全管理员办理。");
        }
        return store.find(id).orElseThrow(NotFound::new);
    }
}
