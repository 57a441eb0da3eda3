package cn.zhibu.access.web;

import cn.zhibu.access.Duty;
import cn.zhibu.access.HeldPosts;
import cn.zhibu.access.HeldPosts.HeldPost;
import cn.zhibu.access.OpenToAnyone;
import cn.zhibu.access.Permission;
import cn.zhibu.access.Session;
import cn.zhibu.access.SessionState;
import cn.zhibu.access.Sessions;
import cn.zhibu.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, step by step, and out. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private static final String ANY_STEP =
            "hasAnyAuthority('SIGNED_IN', 'SECOND_FACTOR', 'SET_UP_SECOND_FACTOR', 'CHANGE_PASSWORD')";

    private final SignIn signIn;
    private final Sessions sessions;
    private final ObjectProvider<HeldPosts> posts;
    private final Clock clock;
    private final boolean demo;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            ObjectProvider<HeldPosts> posts,
            Clock clock,
            @Value("${zhibu.demo:false}") boolean demo) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.posts = posts;
        this.clock = clock;
        this.demo = demo;
    }

    record Credentials(
            @NotBlank @Size(max = 64) String login,
            @NotEmpty @Size(max = 128) String password) {}

    record Code(@NotBlank @Size(max = 32) String code) {}

    @io.swagger.v3.oas.annotations.media.Schema(name = "Session")
    record CurrentSession(
            SessionState state,
            SessionAccount account,
            Set<Permission> permissions,
            List<Duty> duties,
            List<HeldPost> posts,
            boolean demo) {}

    record SessionAccount(
            UUID id, String login, String name, @Nullable UUID personId) {}

    @GetMapping
    @PreAuthorize(ANY_STEP)
    CurrentSession current(Session session) {
        return told(session);
    }

    @PostMapping
    @OpenToAnyone("the way in")
    CurrentSession signIn(
            @Valid @RequestBody Credentials with, HttpServletRequest request, HttpServletResponse response) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String token =
                signIn.withPassword(with.login(), with.password(), request.getRemoteAddr(), agent == null ? "" : agent);
        return goOn(token, request, response);
    }

    @PostMapping("/second-factor")
    @PreAuthorize("hasAuthority('SECOND_FACTOR')")
    CurrentSession secondFactor(
            @Valid @RequestBody Code with, Session session, HttpServletRequest request, HttpServletResponse response) {
        return goOn(signIn.withCode(session, with.code(), request.getRemoteAddr()), request, response);
    }

    @DeleteMapping
    @PreAuthorize(ANY_STEP)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Session session, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(session, session.id());
        SessionCookie.remove(request, response);
    }

    private CurrentSession goOn(String token, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.write(token, request, response);
        return told(sessions.find(token, request.getRemoteAddr()).orElseThrow());
    }

    private CurrentSession told(Session session) {
        var actor = session.actor();
        return new CurrentSession(
                session.state(),
                new SessionAccount(session.account(), session.login(), actor.name(), actor.person()),
                actor.permissions(),
                actor.duty() == null ? List.of() : List.of(actor.duty()),
                posts(session),
                demo);
    }

    private List<HeldPost> posts(Session session) {
        UUID person = session.actor().person();
        HeldPosts source = posts.getIfAvailable();
        return session.state() == SessionState.SIGNED_IN && person != null && source != null
                ? source.of(person, LocalDate.now(clock))
                : List.of();
    }
}
