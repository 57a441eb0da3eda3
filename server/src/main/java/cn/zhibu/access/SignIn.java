package cn.zhibu.access;

import cn.zhibu.platform.NotSignedIn;
import cn.zhibu.platform.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signing in. A login that does not exist, is closed or not yet set up, and a wrong password all cost the same time and
 * get the same answer; failures lock the login out with a growing back-off, known or not.
 */
@Component
public class SignIn {
    private static final Actor JOB = Actor.job("登录");
    private static final String WRONG = "账号或密码不正确。第一次登录请使用管理员给您的一次性链接。";

    private final AccountStore accounts;
    private final Attempts attempts;
    private final Hashing hashing;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    SignIn(
            AccountStore accounts,
            Attempts attempts,
            Hashing hashing,
            Sessions sessions,
            SecondFactor secondFactor,
            ActLog log,
            Acting acting,
            Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hashing = hashing;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Takes the first step.
     *
     * @return the token of a new session, which may lack further steps
     * @throws Problem 401 when login and password do not belong together, 429 while locked out or crowded
     */
    public String withPassword(String typed, String password, String address, String agent) {
        String login = Account.normal(typed);
        Actor job = JOB.at(address);
        Optional<Account> found = acting.read(job, () -> {
            demandUnlocked(login, address);
            return accounts.findByLogin(login).filter(Account::isOpen);
        });
        boolean right =
                hashing.matches(password, found.map(Account::passwordHash).orElse(null));
        String token = acting.write(job, () -> {
            demandUnlocked(login, address);
            return right ? begin(found.orElseThrow(), job, agent) : failed(found, login, job);
        });
        if (token == null) {
            throw new NotSignedIn(WRONG);
        }
        return token;
    }

    /**
     * Takes the second step: a code of the authenticator app, or a recovery code.
     *
     * @return the token under which the session goes on
     * @throws Problem 401 when the code is wrong or was used, 429 while locked out
     */
    public String withCode(Session session, String code, String address) {
        Actor job = JOB.at(address);
        UUID account = session.account();
        Attempts.Subject subject = Attempts.Subject.code(account);
        Optional<String> token = acting.write(job, () -> {
            attempts.demandUnlocked(subject);
            if (secondFactor.accepts(account, code)) {
                attempts.forget(subject);
                accounts.signedIn(account, clock.instant());
                log.record(
                        session.actor(),
                        Act.of(
                                ActKind.SIGN_IN,
                                Account.subject(account, session.actor().name())));
                return Optional.of(sessions.passSecondFactor(session.id()));
            }
            Account known = accounts.find(account).orElseThrow();
            logFailure(job, known, attempts.failed(subject));
            return Optional.empty();
        });
        return token.orElseThrow(() -> new NotSignedIn("动态口令不正确或已经用过，请等下一个口令再试。"));
    }

    private void demandUnlocked(String login, String address) {
        attempts.demandUnlocked(Attempts.Subject.login(login));
        attempts.demandUnlocked(Attempts.Subject.address(address));
    }

    private String begin(Account account, Actor job, String agent) {
        attempts.sweep();
        attempts.forget(Attempts.Subject.login(account.login()));
        if (account.totpSecret() == null) {
            accounts.signedIn(account.id(), clock.instant());
            log.record(account.bareActor(job.address()), Act.of(ActKind.SIGN_IN, account.subject()));
        }
        return sessions.begin(account.id(), String.valueOf(job.address()), agent)
                .text();
    }

    private @Nullable String failed(Optional<Account> known, String login, Actor job) {
        attempts.failed(Attempts.Subject.address(String.valueOf(job.address())));
        boolean locked = attempts.failed(Attempts.Subject.login(login));
        known.ifPresentOrElse(
                account -> logFailure(job, account, locked),
                () -> log.record(job, Act.of(ActKind.SIGN_IN_FAILED, new Act.Subject("ACCOUNT", null, "未知账号"))));
        return null;
    }

    private void logFailure(Actor job, Account account, boolean locked) {
        log.record(job, Act.of(ActKind.SIGN_IN_FAILED, account.subject()));
        if (locked) {
            log.record(job, Act.of(ActKind.ACCOUNT_LOCKED, account.subject()));
        }
    }
}
