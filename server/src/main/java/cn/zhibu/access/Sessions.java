package cn.zhibu.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The sessions of the product: found by their token once a request, listed and ended by their owner. */
@Component
@EnableConfigurationProperties(SessionSettings.class)
public class Sessions {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final SessionSettings settings;
    private final PasswordProfile profile;
    private final ObjectProvider<Grants> grants;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    Sessions(
            SessionStore store,
            SessionSettings settings,
            PasswordProfile profile,
            ObjectProvider<Grants> grants,
            ActLog log,
            Acting acting,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.profile = profile;
        this.grants = grants;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /** The session of a token, if it is still good: not ended, not idle too long, the account open. */
    public Optional<Session> find(String token, String address) {
        Instant now = clock.instant();
        Token held = new Token(token);
        Optional<Session.Facts> found = store.find(held, now, settings.idle());
        found.filter(facts -> facts.lastSeenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(facts -> store.seen(held, now));
        return found.map(facts -> session(facts, address));
    }

    private Session session(Session.Facts facts, String address) {
        Actor whole = new Actor(
                facts.accountId(), facts.name(), facts.personId(), grants(facts.personId()), facts.duty(), address);
        SessionState state =
                facts.state(whole, profile.tooOld(facts.passwordChangedAt(), clock.instant(), clock.getZone()));
        Actor actor = state == SessionState.SIGNED_IN
                ? whole
                : new Actor(facts.accountId(), facts.name(), facts.personId(), Set.of(), null, address);
        return new Session(facts.id(), state, facts.login(), actor);
    }

    private Set<Grant> grants(@Nullable UUID person) {
        Grants source = grants.getIfAvailable();
        return person == null || source == null ? Set.of() : source.of(person, LocalDate.now(clock));
    }

    /** Begins a session in the current transaction. */
    Token begin(UUID account, String address, String agent) {
        Instant now = clock.instant();
        Token token = Token.fresh();
        store.sweep(now);
        store.add(account, token, now, now.plus(settings.longest()), address, shortened(agent));
        return token;
    }

    /** The second step is taken, in the current transaction: the session goes on under a new token. */
    String passSecondFactor(UUID session) {
        Token token = Token.fresh();
        store.passSecondFactor(session, token, clock.instant());
        return token.text();
    }

    private static String shortened(String agent) {
        return agent.length() <= 300 ? agent : agent.substring(0, 300);
    }

    /** The owner's open sessions, the latest used first. */
    public List<OpenSession> mine(Session session) {
        return acting.read(
                session.actor(),
                () -> store.ofAccount(session.account(), session.id(), clock.instant(), settings.idle()));
    }

    /** Ends one of the owner's sessions; false when there is no such session of theirs. */
    public boolean end(Session session, UUID which) {
        return acting.write(session.actor(), () -> {
            boolean ended = store.remove(session.account(), which) > 0;
            if (ended) {
                ActKind kind = which.equals(session.id()) ? ActKind.SIGN_OUT : ActKind.SESSION_REVOKED;
                log.record(
                        session.actor(),
                        Act.of(
                                kind,
                                Account.subject(
                                        session.account(), session.actor().name())));
            }
            return ended;
        });
    }

    /** Ends all of the owner's sessions but this one. */
    public void endOthers(Session session) {
        acting.write(session.actor(), () -> {
            if (store.removeAll(session.account(), session.id()) > 0) {
                log.record(
                        session.actor(),
                        Act.of(
                                ActKind.SESSION_REVOKED,
                                Account.subject(
                                        session.account(), session.actor().name())));
            }
        });
    }
}
