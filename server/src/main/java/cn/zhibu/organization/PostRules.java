package cn.zhibu.organization;

import cn.zhibu.regulation.ChineseDay;
import cn.zhibu.regulation.Embodies;
import cn.zhibu.regulation.Parameter.Amount;
import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/** The rules about who holds a post in a branch, who elects to it, and how the election is reported. */
final class PostRules {
    /** Who elects. */
    enum Electorate {
        GENERAL_MEETING,
        BRANCH_COMMITTEE
    }

    /** What the superior does with the result: approve it, or take it on file. */
    enum Report {
        APPROVAL,
        FILING
    }

    private final Rulebook rulebook;

    PostRules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param post the post's label, e.g. 书记 or 组织委员; empty where the rulebook is silent */
    @Embodies("BR-13")
    Optional<Electorate> electedBy(String post, boolean hasCommittee, LocalDate on) {
        return rulebook.inForce("BR-13", on)
                .map(rule -> hasCommittee && rule.words("ratified").values().contains(post)
                        ? Electorate.BRANCH_COMMITTEE
                        : Electorate.GENERAL_MEETING);
    }

    /** @param post the post's label, e.g. 书记 or 组织委员; empty where the rulebook is silent */
    @Embodies("BR-13")
    Optional<Report> reportedFor(String post, LocalDate on) {
        return rulebook.inForce("BR-13", on)
                .map(rule -> rule.words("ratified").values().contains(post) ? Report.APPROVAL : Report.FILING);
    }

    /** @param on the day on which the person becomes, or is, secretary */
    @Embodies("BR-15")
    Verdict seniorEnough(String secretary, Standing standing, LocalDate on) {
        return rulebook.judge("BR-15", on, rule -> {
            Amount least = rule.amount("seniority");
            String mend = "另选党龄够的党员任书记；确需由其担任的，写明理由。";
            if (!(standing instanceof Standing.Full full)) {
                return rule.breached(
                        "%s是%s，还没有党龄，书记一般要有 %s 党龄。"
                                .formatted(secretary, standing.stage().label(), least.shown()),
                        mend);
            }
            return on.isBefore(full.confirmed().plusYears(least.value()))
                    ? rule.breached(
                            "%s于%s转正，到%s党龄不满 %s。"
                                    .formatted(
                                            secretary,
                                            ChineseDay.of(full.confirmed()),
                                            ChineseDay.of(on),
                                            least.shown()),
                            mend)
                    : Verdict.allowed();
        });
    }

    /** @param capacity what the secretary is, e.g. 骨干教师 or 学生 */
    @Embodies("HE-04")
    Verdict secretaryFromUsualRanks(String secretary, String capacity, LocalDate on) {
        return rulebook.judge(
                "HE-04",
                on,
                rule -> rule.words("secretaryFrom").values().contains(capacity)
                        ? Verdict.allowed()
                        : rule.breached(
                                "学生支部书记%s是%s，本校一般从%s中选配。"
                                        .formatted(
                                                secretary,
                                                capacity,
                                                rule.words("secretaryFrom").shown()),
                                "换届时按本校规定选配；确需由其担任的，写明理由。"));
    }
}
