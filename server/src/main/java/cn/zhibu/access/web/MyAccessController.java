package cn.zhibu.access.web;

import cn.zhibu.access.OpenSession;
import cn.zhibu.access.Passwords;
import cn.zhibu.access.SecondFactor;
import cn.zhibu.access.Session;
import cn.zhibu.access.Sessions;
import cn.zhibu.access.SignedIn;
import cn.zhibu.platform.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的: one's sessions, password and second factor. */
@RestController
@RequestMapping("/api/my")
class MyAccessController {
    private final Sessions sessions;
    private final Passwords passwords;
    private final SecondFactor secondFactor;

    MyAccessController(Sessions sessions, Passwords passwords, SecondFactor secondFactor) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
    }

    record PasswordChange(
            @NotEmpty @Size(max = 128) String current,
            @NotEmpty @Size(max = 128) String next) {}

    record Confirmation(@NotBlank @Size(max = 32) String code) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    @GetMapping("/sessions")
    @SignedIn
    List<OpenSession> sessions(Session session) {
        return sessions.mine(session);
    }

    @DeleteMapping("/sessions/{id}")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Session session, @PathVariable UUID id) {
        if (!sessions.end(session, id)) {
            throw new NotFound();
        }
    }

    @DeleteMapping("/sessions")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Session session) {
        sessions.endOthers(session);
    }

    @GetMapping("/password-profile")
    @PreAuthorize("hasAnyAuthority('SIGNED_IN', 'CHANGE_PASSWORD')")
    Passwords.Profile passwordProfile() {
        return passwords.profile();
    }

    @PutMapping("/password")
    @PreAuthorize("hasAnyAuthority('SIGNED_IN', 'CHANGE_PASSWORD')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Session session, @Valid @RequestBody PasswordChange change) {
        passwords.change(session, change.current(), change.next());
    }

    @PostMapping("/totp")
    @PreAuthorize("hasAnyAuthority('SIGNED_IN', 'SET_UP_SECOND_FACTOR')")
    SecondFactor.TotpSecret offerTotp(Session session) {
        return secondFactor.offer(session);
    }

    @PutMapping("/totp")
    @PreAuthorize("hasAnyAuthority('SIGNED_IN', 'SET_UP_SECOND_FACTOR')")
    RecoveryCodes confirmTotp(Session session, @Valid @RequestBody Confirmation with) {
        return new RecoveryCodes(secondFactor.confirm(session, with.code()));
    }
}
