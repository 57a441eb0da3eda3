package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.organization.Appointment;
import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Posts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostController {
    private final Posts posts;

    PostController(Posts posts) {
        this.posts = posts;
    }

    @PostMapping("/api/units/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('APPOINT')")
    UnitController.Created appoint(Actor actor, @PathVariable UUID id, @RequestBody AppointmentRequest request) {
        return new UnitController.Created(posts.appoint(
                actor,
                new Appointment(
                        id, request.personId(), request.kind(), request.from(), request.until(), request.basis())));
    }

    @PostMapping("/api/posts/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('APPOINT')")
    void end(Actor actor, @PathVariable UUID id, @RequestBody Ending request) {
        posts.end(actor, id, request.on(), request.basis());
    }

    /** @param until the first day it is no longer held; null for an open end */
    record AppointmentRequest(
            UUID personId,
            PostKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {}

    record Ending(LocalDate on, String basis) {}
}
