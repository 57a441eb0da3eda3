package cn.zhibu.access.web;

import cn.zhibu.access.OpenToAnyone;
import cn.zhibu.access.SetUpLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first sign-in, or a new password, by a one-time link. */
@RestController
@RequestMapping("/api/set-up-links/{token}")
class SetUpLinkController {
    private final SetUpLinks links;

    SetUpLinkController(SetUpLinks links) {
        this.links = links;
    }

    record FirstPassword(@NotEmpty @Size(max = 128) String password) {}

    @GetMapping
    @OpenToAnyone("the token is the proof")
    SetUpLinks.SetUpLink look(@PathVariable String token) {
        return links.look(token);
    }

    @PostMapping
    @OpenToAnyone("the token is the proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(@PathVariable String token, @Valid @RequestBody FirstPassword first, HttpServletRequest request) {
        links.use(token, first.password(), request.getRemoteAddr());
    }
}
