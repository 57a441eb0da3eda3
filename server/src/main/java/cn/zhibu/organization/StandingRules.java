package cn.zhibu.organization;

import cn.zhibu.regulation.ChineseDay;
import cn.zhibu.regulation.Embodies;
import cn.zhibu.regulation.Rule;
import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The rules about a person's way to full membership and the rights that come with it. */
public final class StandingRules {
    private final Rulebook rulebook;

    public StandingRules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The edition in force on the day of the application decides. */
    @Embodies("DV-02")
    public Verdict oldEnoughToApply(LocalDate born, LocalDate applied) {
        return rulebook.judge("DV-02", applied, rule -> {
            LocalDate ofAge = born.plusYears(rule.amount("age").value());
            return applied.isBefore(ofAge)
                    ? rule.breached(
                            "%s申请入党时未满 %s：%s出生，%s才满。"
                                    .formatted(
                                            ChineseDay.of(applied),
                                            rule.amount("age").shown(),
                                            ChineseDay.of(born),
                                            ChineseDay.of(ofAge)),
                            "核对出生日期和申请日期；确未满的，满龄后重新递交申请。")
                    : Verdict.allowed();
        });
    }

    /** The first day on which the activist may become a candidate, by the edition in force on the day asked. */
    @Embodies("DV-10")
    public Optional<LocalDate> earliestCandidacy(Standing.Activist activist, LocalDate on) {
        return rulebook.inForce("DV-10", on)
                .map(rule -> activist.activistSince()
                        .plusYears(rule.amount("cultivation").value()));
    }

    /** @param on the day on which the person is to become a candidate */
    @Embodies("DV-10")
    public Verdict cultivationLongEnough(Standing.Activist activist, LocalDate on) {
        return rulebook.judge("DV-10", on, rule -> {
            LocalDate earliest = activist.activistSince()
                    .plusYears(rule.amount("cultivation").value());
            return on.isBefore(earliest)
                    ? rule.breached(
                            "%s确定为入党积极分子，到%s培养教育不满 %s。"
                                    .formatted(
                                            ChineseDay.of(activist.activistSince()),
                                            ChineseDay.of(on),
                                            rule.amount("cultivation").shown()),
                            "继续培养教育，最早%s可以列为发展对象；日期记错的，更正日期。".formatted(ChineseDay.of(earliest)))
                    : Verdict.allowed();
        });
    }

    /**
     * The day probation expires, extensions not counted.
     *
     * @param admitted the day of the general meeting, whose edition decides; empty where the rulebook is silent
     */
    @Embodies("DV-27")
    public Optional<LocalDate> probationEnds(LocalDate admitted) {
        return rulebook.inForce("DV-27", admitted)
                .map(rule -> admitted.plusYears(rule.amount("probation").value()));
    }

    /** @param on the day on which confirmation is to be discussed, or was made */
    @Embodies("DV-27")
    public Verdict probationServed(LocalDate admitted, LocalDate on) {
        return rulebook.judge("DV-27", admitted, rule -> {
            LocalDate ends = admitted.plusYears(rule.amount("probation").value());
            return on.isBefore(ends)
                    ? rule.breached(
                            "%s由党员大会接收为预备党员，预备期 %s，到%s才满；%s转正早了。"
                                    .formatted(
                                            ChineseDay.of(admitted),
                                            rule.amount("probation").shown(),
                                            ChineseDay.of(ends),
                                            ChineseDay.of(on)),
                            "预备期满再讨论转正；日期记错的，更正日期。")
                    : Verdict.allowed();
        });
    }

    /** Whether a probationary member's time is up and the branch has yet to discuss confirmation. */
    @Embodies("DV-27")
    Verdict confirmationDue(String name, Standing.Probationary probationary, LocalDate on) {
        return rulebook.judge("DV-27", probationary.admitted(), rule -> {
            LocalDate ends =
                    probationary.admitted().plusYears(rule.amount("probation").value());
            return on.isBefore(ends)
                    ? Verdict.allowed()
                    : rule.breached(
                            "%s的预备期已于%s届满，还没有转正的记录。".formatted(name, ChineseDay.of(ends)),
                            "按期讨论转正、延长预备期或取消资格；已讨论的，补录结果。");
        });
    }

    /**
     * The day from which seniority is counted: the expiry of probation.
     *
     * @param extension by which probation was extended, {@link Period#ZERO} if it was not
     */
    @Embodies("DV-30")
    public Optional<LocalDate> seniorityStarts(LocalDate admitted, Period extension) {
        return probationEnds(admitted)
                .map(ends -> ends.plus(extension))
                .filter(start -> rulebook.inForce("DV-30", start).isPresent());
    }

    /**
     * Whether the recorded confirmation is the expiry of probation. A later day is a breach unless probation was
     * extended, so ask only where extensions are known.
     */
    @Embodies("DV-30")
    public Verdict confirmedOnExpiry(Standing.Full full, Period extension) {
        return seniorityStarts(full.admitted(), extension)
                .filter(start -> !start.equals(full.confirmed()))
                .map(start -> rulebook.judge(
                        "DV-30",
                        full.confirmed(),
                        rule -> rule.breached(
                                "转正日期记为%s，预备期满是%s。".formatted(ChineseDay.of(full.confirmed()), ChineseDay.of(start)),
                                "把转正日期更正为预备期满那天；延长过预备期的，补录延长的决议。")))
                .orElse(Verdict.allowed());
    }

    /** @param onProbationWithinParty 留党察看, with the rights not yet restored */
    @Embodies("VT-04")
    public Verdict mayVote(Standing standing, boolean onProbationWithinParty, LocalDate on) {
        return rulebook.judge("VT-04", on, rule -> switch (standing) {
            case Standing.Full full when !onProbationWithinParty -> Verdict.allowed();
            case Standing.Full full -> rule.breached("正受留党察看处分，权利尚未恢复。", "可以参加会议，不计入应到有表决权人数。");
            case Standing.Probationary probationary -> rule.breached("预备党员没有表决权、选举权和被选举权。", "可以参加会议和讨论，不计入应到有表决权人数。");
            case Standing.Applicant applicant -> notAMember(rule, applicant);
            case Standing.Activist activist -> notAMember(rule, activist);
            case Standing.Candidate candidate -> notAMember(rule, candidate);
        });
    }

    private static Verdict notAMember(Rule rule, Standing standing) {
        return rule.breached(standing.stage().label() + "不是党员，没有表决权、选举权和被选举权。", "可以受邀列席，不发选票。");
    }
}
