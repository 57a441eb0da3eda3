package cn.zhibu.organization;

import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import java.time.Period;

/** Everything the rulebook finds about where one person stands: its part of 组织体检. */
final class StandingCheckUp {
    private final StandingRules rules;

    StandingCheckUp(Rulebook rulebook) {
        this.rules = new StandingRules(rulebook);
    }

    Verdict of(PersonInUnit person, LocalDate on) {
        LocalDate applied = Stages.of(person.standing()).get(Stage.APPLICANT);
        Verdict age = applied == null || person.birth() == null
                ? Verdict.allowed()
                : rules.oldEnoughToApply(person.birth(), applied);
        return age.and(
                switch (person.standing()) {
                    case Standing.Applicant applicant -> Verdict.allowed();
                    case Standing.Activist activist -> Verdict.allowed();
                    case Standing.Candidate at ->
                        rules.cultivationLongEnough(
                                new Standing.Activist(at.applied(), at.activistSince()), at.candidateSince());
                    case Standing.Probationary at -> rules.confirmationDue(person.name(), at, on);
                    case Standing.Full at -> rules.confirmedOnExpiry(at, Period.ZERO);
                });
    }
}
