package cn.zhibu.access;

import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The accounts of people, as organization keeps them in step with its people: opened, renamed, closed, opened again. */
@Component
public class Accounts {
    private static final Actor JOB = Actor.job("开通账号");

    private final AccountStore store;
    private final SessionStore sessions;
    private final Hashing hashing;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    Accounts(
            AccountStore store,
            SessionStore sessions,
            Hashing hashing,
            Passwords passwords,
            SecondFactor secondFactor,
            ActLog log,
            Acting acting,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.hashing = hashing;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * An account to open.
     *
     * @param login the student or staff number; letters become lower case
     */
    public record Opening(UUID person, String login, String name) {
        public Opening {
            login = Account.normal(login);
        }
    }

    /**
     * Opens accounts for people, without a password: each waits for a set-up link. Who has an account keeps it, so it may
     * be asked again. Takes part in the current transaction; one entry in the log for all of them.
     *
     * @return the people who got none because another's account has that login
     */
    public Set<UUID> openFor(Actor actor, List<Opening> openings) {
        return acting.write(JOB.at(actor.address()), () -> {
            int added = store.addForPeople(openings, clock.instant());
            if (added > 0) {
                String name =
                        added == 1 && openings.size() == 1 ? openings.getFirst().name() : "%d 个账号".formatted(added);
                log.record(actor, Act.of(ActKind.ACCOUNT_OPENED, new Act.Subject("ACCOUNT", null, name)));
            }
            return openings.size() == added
                    ? Set.of()
                    : store.without(openings.stream().map(Opening::person).toList()).stream()
                            .collect(Collectors.toUnmodifiableSet());
        });
    }

    /** Keeps the account's name in step with its person's. */
    public void rename(UUID person, String name) {
        acting.write(JOB, () -> store.rename(person, name));
    }

    /** Closes the account of a person who left and ends its sessions; nothing happens without one. */
    public void closeFor(Actor actor, UUID person) {
        acting.write(
                JOB,
                () -> store.findByPerson(person).filter(Account::isOpen).ifPresent(account -> {
                    store.setClosed(account.id(), clock.instant());
                    sessions.removeAll(account.id(), null);
                    log.record(actor, Act.of(ActKind.ACCOUNT_CLOSED, account.subject()));
                }));
    }

    /** Opens it again. */
    public void reopenFor(Actor actor, UUID person) {
        acting.write(
                JOB,
                () -> store.findByPerson(person)
                        .filter(account -> !account.isOpen())
                        .ifPresent(account -> {
                            store.setClosed(account.id(), null);
                            log.record(actor, Act.of(ActKind.ACCOUNT_REOPENED, account.subject()));
                        }));
    }

    /**
     * Sets an account up without a link, for the demo college: opens it for a duty where it does not exist, sets the
     * password and, if given, the secret of its codes.
     *
     * @throws NotFound when there is no such login and no duty to open it for
     */
    public void equip(String login, String password, Equipment with) {
        String hash = hashing.hash(password);
        acting.write(JOB, () -> {
            if (with.duty() != null) {
                store.add(login, with.duty().label(), with.duty(), clock.instant());
            }
            Account account = store.findByLogin(login).orElseThrow(NotFound::new);
            if (account.duty() != with.duty()) {
                throw new Conflict("账号 %s 已有别的职责。".formatted(login));
            }
            passwords.keep(account, hash);
            if (with.totpSecret() != null) {
                secondFactor.set(account.id(), with.totpSecret());
            }
        });
    }

    /** What a demo account is given beside its password. */
    public record Equipment(
            @org.jspecify.annotations.Nullable Duty duty,
            @org.jspecify.annotations.Nullable String totpSecret) {}
}
