package cn.zhibu.organization;

import cn.zhibu.regulation.Allowed;
import cn.zhibu.regulation.ChineseDay;
import cn.zhibu.regulation.Embodies;
import cn.zhibu.regulation.Parameter.Amount;
import cn.zhibu.regulation.Rule;
import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules about founding and changing branches, and about the organisations above them. */
final class SetUpRules {
    private final Rulebook rulebook;

    SetUpRules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param project an internship base, project … with its first and last day */
    @Embodies("BR-04")
    Verdict projectBranchFormed(
            String project, LocalDate from, LocalDate until, int full, boolean hasBranch, LocalDate on) {
        return rulebook.judge(
                "BR-04",
                on,
                rule -> rulebook.judge("BR-01", on, founding -> {
                    Amount lasting = rule.amount("lasting");
                    boolean longEnough = !until.isBefore(from.plusMonths(lasting.value()));
                    boolean eligible = full >= founding.amount("fullMembers").value();
                    return longEnough && eligible && !hasBranch
                            ? rule.breached(
                                    "%s从%s到%s，满 %s，有正式党员 %d 名，还没有党支部。"
                                            .formatted(
                                                    project,
                                                    ChineseDay.of(from),
                                                    ChineseDay.of(until),
                                                    lasting.shown(),
                                                    full),
                                    "报请成立党支部；不成立的，写明理由。")
                            : Verdict.allowed();
                }));
    }

    /** The last day of the usual time for the superior's reply; empty where the rulebook is silent. */
    @Embodies("BR-05")
    Optional<LocalDate> replyDue(LocalDate applied) {
        return rulebook.inForce("BR-05", applied)
                .map(rule -> applied.plusMonths(rule.amount("replyWithin").value()));
    }

    /** @param replied null while there is no reply, which is judged as of {@code on} */
    @Embodies("BR-05")
    Verdict repliedInTime(LocalDate applied, @Nullable LocalDate replied, LocalDate on) {
        LocalDate until = replied == null ? on : replied;
        return rulebook.judge("BR-05", applied, rule -> {
            Amount within = rule.amount("replyWithin");
            return until.isAfter(applied.plusMonths(within.value()))
                    ? rule.breached(
                            "%s申请成立支部，到%s%s，超过一般的 %s。"
                                    .formatted(
                                            ChineseDay.of(applied),
                                            ChineseDay.of(until),
                                            replied == null ? "还没有批复" : "才批复",
                                            within.shown()),
                            "基层党委尽快研究批复，写明延迟的理由。")
                    : Verdict.allowed();
        });
    }

    /** Whether the branch has outgrown or fallen below what it was set up for (BR-01, BR-02, BR-03). */
    @Embodies("BR-06")
    boolean adjustmentDue(BranchFacts branch, LocalDate on) {
        BranchRules branches = new BranchRules(rulebook);
        Verdict size = Verdict.all(
                branches.jointBranchHasEnough(branch, on),
                branches.withinUsualSize(branch, on),
                branches.jointWhenTooFew(branch, on));
        return rulebook.inForce("BR-06", on).isPresent() && !(size instanceof Allowed);
    }

    /**
     * A change of set-up (merging, splitting, dissolving …) needs the superior's decision first.
     *
     * @param decided the day the superior committee approved or decided; null if it did not
     * @param effective the day the change takes effect
     */
    @Embodies("BR-06")
    Verdict changeDecided(String branch, @Nullable LocalDate decided, LocalDate effective) {
        return rulebook.judge("BR-06", effective, rule -> {
            if (decided == null) {
                return rule.breached(
                        "%s的设置要在%s变动，没有上级党组织的批准或决定。".formatted(branch, ChineseDay.of(effective)),
                        "先由支部报告、基层党委批准，或由基层党委直接决定，再办变动。");
            }
            return effective.isBefore(decided)
                    ? rule.breached(
                            "%s的设置在%s变动，上级党组织%s才决定。"
                                    .formatted(branch, ChineseDay.of(effective), ChineseDay.of(decided)),
                            "变动日期不能早于决定日期，更正其一。")
                    : Verdict.allowed();
        });
    }

    @Embodies("BR-07")
    Verdict branchMay(BranchFunction function, BranchKind kind, LocalDate on) {
        return rulebook.judge(
                "BR-07",
                on,
                rule -> kind == BranchKind.TEMPORARY
                                && rule.words("barred").values().contains(function.label())
                        ? rule.breached("临时党支部不办“%s”。".formatted(function.label()), "由党员组织关系所在的党支部办理。")
                        : Verdict.allowed());
    }

    /** @param members full and probationary members below the unit */
    @Embodies("BR-16")
    Verdict upperOrganizationFits(UpperOrganization kind, String unit, int members, LocalDate on) {
        return rulebook.judge("BR-16", on, rule -> {
            Amount forCommittee = rule.amount("committee");
            Amount forGeneralBranch = rule.amount("generalBranch");
            if (kind != UpperOrganization.COMMITTEE && members > forCommittee.value()) {
                return rule.breached(
                        forCommittee,
                        "%s有党员 %d 名，超过 %s，现为%s。".formatted(unit, members, forCommittee.shown(), kind.label()),
                        "根据工作需要，可以报请上级批准设立党委。");
            }
            return kind == UpperOrganization.NONE && members > forGeneralBranch.value()
                    ? rule.breached(
                            forGeneralBranch,
                            "%s有党员 %d 名，超过 %s，%s。".formatted(unit, members, forGeneralBranch.shown(), kind.label()),
                            "根据工作需要，可以报请上级批准设立党总支。")
                    : Verdict.allowed();
        });
    }

    /** @param size members of the committee of a general branch or of a basic Party committee */
    @Embodies("BR-17")
    Verdict upperCommitteeSized(UpperOrganization kind, String unit, int size, LocalDate on) {
        return rulebook.judge("BR-17", on, rule -> switch (kind) {
            case NONE -> Verdict.allowed();
            case GENERAL_BRANCH ->
                sized(rule, "generalBranchLeast", "generalBranchUsual", "generalBranchMost", unit + "的党总支委员会", size);
            case COMMITTEE -> sized(rule, "committeeLeast", "committeeMost", "committeeMost", unit + "的党委", size);
        });
    }

    private static Verdict sized(Rule rule, String least, String usual, String most, String committee, int size) {
        if (size < rule.amount(least).value()) {
            return missized(rule, rule.amount(least), committee, size, "少于");
        }
        if (size > rule.amount(most).value()) {
            return missized(rule, rule.amount(most), committee, size, "超过最高限");
        }
        return size > rule.amount(usual).value()
                ? missized(rule, rule.amount(usual), committee, size, "超过常用的")
                : Verdict.allowed();
    }

    private static Verdict missized(Rule rule, Amount missed, String committee, int size, String how) {
        return rule.breached(
                missed, "%s有 %d 名委员，%s %s。".formatted(committee, size, how, missed.shown()), "换届或补选时调整名额；确需保留的，写明理由。");
    }
}
