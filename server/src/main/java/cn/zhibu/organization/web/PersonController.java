package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Looks;
import cn.zhibu.organization.Facets;
import cn.zhibu.organization.People;
import cn.zhibu.organization.PeopleLists;
import cn.zhibu.organization.PeopleQuery;
import cn.zhibu.organization.PersonCard;
import cn.zhibu.organization.PersonPage;
import cn.zhibu.organization.PersonPages;
import cn.zhibu.organization.Stage;
import cn.zhibu.platform.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
class PersonController {
    private final PeopleLists lists;
    private final Facets facets;
    private final PersonPages pages;
    private final People people;
    private final Looks looks;

    PersonController(PeopleLists lists, Facets facets, PersonPages pages, People people, Looks looks) {
        this.lists = lists;
        this.facets = facets;
        this.pages = pages;
        this.people = people;
        this.looks = looks;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SEE_PEOPLE')")
    Page<PersonCard> page(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") List<Stage> stage,
            @RequestParam(required = false) @Nullable String major,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(required = false) @Nullable String classUnit,
            @RequestParam(required = false) @Nullable String campus,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "NAME") PeopleQuery.Sort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.page(actor, new PeopleQuery(unit, stage, major, grade, classUnit, campus, q, sort, after, limit));
    }

    @GetMapping("/facets")
    @PreAuthorize("hasAuthority('SEE_PEOPLE')")
    Facets.Choices facets(Actor actor, @RequestParam(required = false) @Nullable UUID unit) {
        return facets.of(actor, unit);
    }

    /** Also for oneself: whoever has a file sees it. */
    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    PersonPage person(Actor actor, @PathVariable UUID id) {
        PersonPage page = pages.of(actor, id);
        looks.note(actor, id, page.card().name());
        return page;
    }

    @PostMapping("/{id}/unmasking")
    @PreAuthorize("hasAuthority('UNMASK')")
    Unmasked unmask(Actor actor, @PathVariable UUID id, @RequestBody Unmasking request) {
        return new Unmasked(pages.unmask(actor, id, request.field(), request.reason()));
    }

    @PostMapping("/{id}/placement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('EDIT_PEOPLE')")
    void place(Actor actor, @PathVariable UUID id, @RequestBody PlacementRequest request) {
        people.place(actor, id, request.unitId(), request.groupId(), request.on(), request.basis());
    }

    record Unmasking(PersonPages.SealedField field, String reason) {}

    record Unmasked(String value) {}

    record PlacementRequest(UUID unitId, @Nullable UUID groupId, LocalDate on, String basis) {}
}
