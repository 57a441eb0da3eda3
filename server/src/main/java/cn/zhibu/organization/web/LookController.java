package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.organization.FindingAbout;
import cn.zhibu.organization.FindingLists;
import cn.zhibu.organization.Home;
import cn.zhibu.organization.Homes;
import cn.zhibu.organization.Search;
import cn.zhibu.platform.Page;
import cn.zhibu.regulation.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first page, the search box and 组织体检. */
@RestController
@RequestMapping("/api")
class LookController {
    private final Homes homes;
    private final Search search;
    private final FindingLists findings;

    LookController(Homes homes, Search search, FindingLists findings) {
        this.homes = homes;
        this.search = search;
        this.findings = findings;
    }

    @GetMapping("/home")
    @PreAuthorize("isAuthenticated()")
    Home home(Actor actor) {
        return homes.of(actor);
    }

    @GetMapping("/search")
    @PreAuthorize("isAuthenticated()")
    Search.Found search(Actor actor, @RequestParam String q) {
        return search.of(actor, q);
    }

    @GetMapping("/findings")
    @PreAuthorize("hasAuthority('SEE_PEOPLE')")
    Page<FindingAbout> findings(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String after) {
        return findings.page(actor, unit, level, rule, after);
    }

    @GetMapping("/findings/summary")
    @PreAuthorize("hasAuthority('SEE_PEOPLE')")
    List<FindingLists.RuleCount> summary(Actor actor, @RequestParam(required = false) @Nullable UUID unit) {
        return findings.summary(actor, unit);
    }
}
