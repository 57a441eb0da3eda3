package cn.zhibu.access.web;

import cn.zhibu.access.AccountAdministration;
import cn.zhibu.access.AccountLists;
import cn.zhibu.access.AccountLists.AccountCard;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Duty;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 账号与授权, for the security administrator: names and logins, nothing of anybody's record. */
@RestController
@RequestMapping("/api/accounts")
@Needs(Permission.MANAGE_ACCOUNTS)
class AccountController {
    private final AccountAdministration administration;
    private final AccountLists lists;

    AccountController(AccountAdministration administration, AccountLists lists) {
        this.administration = administration;
        this.lists = lists;
    }

    record NewAccount(
            @NotBlank @Size(max = 64) String login,
            @NotBlank @Size(max = 64) String name) {}

    record GivenDuty(@Nullable Duty duty) {}

    record IssuedLink(String url, Instant expiresAt) {}

    @GetMapping
    Page<AccountCard> find(
            Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        return lists.find(actor, q, after);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountCard open(Actor actor, @Valid @RequestBody NewAccount account) {
        return lists.one(actor, administration.open(actor, account.login(), account.name()));
    }

    @PostMapping("/{id}/set-up-link")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedLink issueLink(Actor actor, @PathVariable UUID id) {
        var issued = administration.issueLink(actor, id);
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(issued.path())
                .toUriString();
        return new IssuedLink(url, issued.expiresAt());
    }

    @PutMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID id) {
        administration.close(actor, id);
    }

    @DeleteMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(Actor actor, @PathVariable UUID id) {
        administration.reopen(actor, id);
    }

    @DeleteMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(Actor actor, @PathVariable UUID id) {
        administration.unlock(actor, id);
    }

    @PutMapping("/{id}/duty")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveDuty(Actor actor, @PathVariable UUID id, @RequestBody GivenDuty given) {
        administration.giveDuty(actor, id, given.duty());
    }

    @DeleteMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(Actor actor, @PathVariable UUID id) {
        administration.endSessions(actor, id);
    }

    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(Actor actor, @PathVariable UUID id) {
        administration.removeSecondFactor(actor, id);
    }
}
