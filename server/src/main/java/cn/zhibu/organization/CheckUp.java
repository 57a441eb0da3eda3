package cn.zhibu.organization;

import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the rulebook finds about one unit and the people who stand in it, on a day. */
@Component
class CheckUp {
    private final UnitStore units;
    private final BranchFactsStore facts;
    private final BranchCheckUp branches;
    private final PostRules posts;
    private final SetUpRules setUp;
    private final StandingCheckUp standings;

    CheckUp(UnitStore units, BranchFactsStore facts, Rulebook rulebook) {
        this.units = units;
        this.facts = facts;
        this.branches = new BranchCheckUp(rulebook);
        this.posts = new PostRules(rulebook);
        this.setUp = new SetUpRules(rulebook);
        this.standings = new StandingCheckUp(rulebook);
    }

    List<FindingStore.About> of(UUID id, LocalDate on) {
        Unit unit = units.byId(id).orElse(null);
        if (unit == null || unit.dissolved() != null) {
            return List.of();
        }
        List<FindingStore.About> found = new ArrayList<>();
        Verdict aboutUnit =
                switch (unit.kind()) {
                    case BRANCH -> branches.of(facts.of(unit, on), on).and(secretary(unit, on));
                    case GENERAL_BRANCH -> upper(UpperOrganization.GENERAL_BRANCH, unit, on);
                    case COMMITTEE -> upper(UpperOrganization.COMMITTEE, unit, on);
                    case GROUP -> Verdict.allowed();
                };
        aboutUnit.findings().forEach(finding -> found.add(new FindingStore.About(null, finding)));
        facts.peopleIn(id)
                .forEach(person -> standings
                        .of(person, on)
                        .findings()
                        .forEach(finding -> found.add(new FindingStore.About(person.id(), finding))));
        return found;
    }

    private Verdict secretary(Unit unit, LocalDate on) {
        return facts.secretaryOf(unit.id(), on)
                .map(person -> posts.seniorEnough(person.name(), person.standing(), on)
                        .and(posts.secretaryFromUsualRanks(person.name(), person.capacity(), on)))
                .orElse(Verdict.allowed());
    }

    private Verdict upper(UpperOrganization kind, Unit unit, LocalDate on) {
        return setUp.upperOrganizationFits(kind, unit.name(), facts.membersUnder(unit.id()), on)
                .and(setUp.upperCommitteeSized(kind, unit.name(), facts.committeeSize(unit.id(), on), on));
    }
}
