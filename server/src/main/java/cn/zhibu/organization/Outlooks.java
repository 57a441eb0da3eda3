package cn.zhibu.organization;

import cn.zhibu.regulation.ChineseDay;
import cn.zhibu.regulation.Rule;
import cn.zhibu.regulation.Rulebook;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes next on somebody's way and when at the earliest, in a sentence with its rule. */
@Component
class Outlooks {
    private final Rulebook rulebook;
    private final StandingRules rules;

    Outlooks(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.rules = new StandingRules(rulebook);
    }

    Optional<PersonPage.Outlook> of(Standing standing, LocalDate on) {
        return switch (standing) {
            case Standing.Activist activist ->
                rules.earliestCandidacy(activist, on).flatMap(day -> outlook("DV-10", on, day, candidacy(day, on)));
            case Standing.Probationary probationary ->
                rules.probationEnds(probationary.admitted())
                        .flatMap(day -> outlook("DV-27", on, day, confirmation(day, on)));
            case Standing.Applicant applicant -> Optional.empty();
            case Standing.Candidate candidate -> Optional.empty();
            case Standing.Full full -> Optional.empty();
        };
    }

    private Optional<PersonPage.Outlook> outlook(String id, LocalDate on, LocalDate earliest, String sentence) {
        return rulebook.inForce(id, on).map(rule -> new PersonPage.Outlook(sentence, id, citation(rule), earliest));
    }

    private static String citation(Rule rule) {
        return rule.edition().citation() + rule.article();
    }

    private static String candidacy(LocalDate day, LocalDate on) {
        return day.isAfter(on)
                ? "最早可于%s列为发展对象。".formatted(ChineseDay.of(day))
                : "培养教育已满规定时间（%s），可以讨论列为发展对象。".formatted(ChineseDay.of(day));
    }

    private static String confirmation(LocalDate day, LocalDate on) {
        return day.isAfter(on)
                ? "预备期至%s。".formatted(ChineseDay.of(day))
                : "预备期已于%s届满，应当按期讨论转正。".formatted(ChineseDay.of(day));
    }
}
