package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.access.SetUpLinks;
import cn.zhibu.organization.CollegeFounding;
import cn.zhibu.organization.Colleges;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The college itself, begun by the security administrator. */
@RestController
@RequestMapping("/api/college")
@Needs(Permission.MANAGE_ACCOUNTS)
class CollegeController {
    private final Colleges colleges;

    CollegeController(Colleges colleges) {
        this.colleges = colleges;
    }

    /** @param name of its committee; null while there is none and one may be founded */
    record College(@Nullable String name) {}

    record FoundingRequest(
            @NotBlank @Size(max = 50) String collegeName,
            @NotBlank @Size(max = 60) String organizerName,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{1,32}", message = "只能用字母、数字和 . _ -")
            String organizerNumber,

            @NotNull LocalDate joinedOn,
            @NotNull LocalDate confirmedOn,
            @Nullable LocalDate foundedOn) {

        CollegeFounding founding() {
            return new CollegeFounding(collegeName, organizerName, organizerNumber, joinedOn, confirmedOn, foundedOn);
        }
    }

    /** @param url a one-time link for the first organiser */
    record Founded(String url, Instant expiresAt) {}

    @GetMapping
    College college() {
        return new College(colleges.name().orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Founded found(Actor actor, @Valid @RequestBody FoundingRequest request) {
        SetUpLinks.Issued issued = colleges.found(actor, request.founding());
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(issued.path())
                .toUriString();
        return new Founded(url, issued.expiresAt());
    }
}
