package cn.zhibu.roster;

import cn.zhibu.organization.Standing;
import cn.zhibu.organization.StandingRules;
import cn.zhibu.regulation.Finding;
import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds a person's days against the rules in force on each of them. */
final class PathRules {

    private final StandingRules rules;

    PathRules(Rulebook rulebook) {
        this.rules = new StandingRules(rulebook);
    }

    /** Notes what the rules refuse or ask a reason for; a rule whose days aren't known is not asked. */
    void note(RowNotes notes, @Nullable LocalDate birth, RosterPerson.Path path) {
        LocalDate applied = path.applied();
        if (birth != null && applied != null) {
            note(notes, Field.APPLIED, rules.oldEnoughToApply(birth, applied));
        }
        LocalDate activist = path.activist();
        LocalDate candidate = path.candidate();
        if (activist != null && candidate != null) {
            Standing.Activist before = new Standing.Activist(applied == null ? activist : applied, activist);
            note(notes, Field.CANDIDATE, rules.cultivationLongEnough(before, candidate));
        }
        LocalDate admitted = path.admitted();
        LocalDate confirmed = path.confirmed();
        if (admitted != null && confirmed != null) {
            note(notes, Field.CONFIRMED, rules.probationServed(admitted, confirmed));
        }
    }

    private static void note(RowNotes notes, Field field, Verdict verdict) {
        for (Finding finding : verdict.findings()) {
            Flaw flaw = finding.level().refuses() ? Flaw.RULE_BROKEN : Flaw.RULE_ASKS_REASON;
            notes.note(
                    field,
                    flaw,
                    finding.facts() + "（" + finding.citation() + "）",
                    finding.mend(),
                    finding.rule().value());
        }
    }
}
