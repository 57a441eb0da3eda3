package cn.zhibu.access.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Session;
import cn.zhibu.access.SessionState;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A session in Spring Security's words: its state and, once complete, its actor's permissions are the authorities. */
final class SessionAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Session session;

    SessionAuthentication(Session session) {
        super(Stream.concat(Stream.of(session.state()), authorities(session))
                .map(each -> new SimpleGrantedAuthority(each.name()))
                .toList());
        this.session = session;
        setAuthenticated(true);
    }

    private static Stream<? extends Enum<?>> authorities(Session session) {
        return session.state() == SessionState.SIGNED_IN ? session.actor().permissions().stream() : Stream.empty();
    }

    Session session() {
        return session;
    }

    @Override
    public Actor getPrincipal() {
        return session.actor();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthentication that && that.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
