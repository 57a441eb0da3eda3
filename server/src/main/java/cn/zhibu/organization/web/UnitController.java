package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.organization.BranchKind;
import cn.zhibu.organization.Founding;
import cn.zhibu.organization.Terms;
import cn.zhibu.organization.TreeNode;
import cn.zhibu.organization.UnitKind;
import cn.zhibu.organization.UnitPage;
import cn.zhibu.organization.UnitPages;
import cn.zhibu.organization.UnitTree;
import cn.zhibu.organization.Units;
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
@RequestMapping("/api/units")
class UnitController {
    private final Units units;
    private final Terms terms;
    private final UnitTree tree;
    private final UnitPages pages;

    UnitController(Units units, Terms terms, UnitTree tree, UnitPages pages) {
        this.units = units;
        this.terms = terms;
        this.tree = tree;
        this.pages = pages;
    }

    /** The tree as one sees it, today or on a day. */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    List<TreeNode> tree(Actor actor, @RequestParam(required = false) @Nullable LocalDate on) {
        return tree.on(actor, on);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SEE_PEOPLE')")
    UnitPage page(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        return pages.of(actor, id, on);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('EDIT_UNITS')")
    Created found(Actor actor, @RequestBody FoundingRequest request) {
        return new Created(units.found(
                        actor,
                        new Founding(
                                request.parentId(),
                                request.kind(),
                                request.form(),
                                request.name().strip(),
                                request.on(),
                                request.basis()))
                .id());
    }

    @PostMapping("/{id}/renaming")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('EDIT_UNITS')")
    void rename(Actor actor, @PathVariable UUID id, @RequestBody Renaming request) {
        units.rename(actor, id, request.name(), request.on(), request.basis());
    }

    @PostMapping("/{id}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('EDIT_UNITS')")
    void move(Actor actor, @PathVariable UUID id, @RequestBody Move request) {
        units.move(actor, id, request.parentId(), request.on(), request.basis());
    }

    @PostMapping("/{id}/merger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('EDIT_UNITS')")
    void merge(Actor actor, @PathVariable UUID id, @RequestBody Merger request) {
        units.merge(actor, id, request.intoId(), request.on(), request.basis());
    }

    @PostMapping("/{id}/dissolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('EDIT_UNITS')")
    void dissolve(Actor actor, @PathVariable UUID id, @RequestBody Dissolution request) {
        units.dissolve(actor, id, request.peopleTo(), request.on(), request.basis());
    }

    @PostMapping("/{id}/terms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('APPOINT')")
    void beginTerm(Actor actor, @PathVariable UUID id, @RequestBody TermRequest request) {
        terms.begin(actor, id, request.from(), request.until(), request.basis());
    }

    record Created(UUID id) {}

    record FoundingRequest(UUID parentId, UnitKind kind, BranchKind form, String name, LocalDate on, String basis) {}

    record Renaming(String name, LocalDate on, String basis) {}

    record Move(UUID parentId, LocalDate on, String basis) {}

    record Merger(UUID intoId, LocalDate on, String basis) {}

    /** @param until the day the term is up */
    record TermRequest(LocalDate from, LocalDate until, String basis) {}

    record Dissolution(@Nullable UUID peopleTo, LocalDate on, String basis) {}
}
