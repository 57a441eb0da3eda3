package cn.zhibu.organization;

import cn.zhibu.regulation.ChineseDay;
import cn.zhibu.regulation.Embodies;
import cn.zhibu.regulation.Parameter.Amount;
import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;

/** The rules about a branch as it stands: how large it is, what it covers, how its groups are made up. */
final class BranchRules {
    private final Rulebook rulebook;

    BranchRules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param unit a school, major, class … that may have a branch of its own */
    @Embodies("BR-01")
    Verdict branchFormed(String unit, int full, boolean hasBranch, LocalDate on) {
        return rulebook.judge(
                "BR-01",
                on,
                rule -> hasBranch || full < rule.amount("fullMembers").value()
                        ? Verdict.allowed()
                        : rule.breached("%s有正式党员 %d 名，还没有党支部。".formatted(unit, full), "由该单位提出申请，报基层党委研究成立党支部。"));
    }

    @Embodies("BR-01")
    Verdict jointBranchHasEnough(BranchFacts branch, LocalDate on) {
        return rulebook.judge("BR-01", on, rule -> {
            Amount least = rule.amount("fullMembers");
            return branch.kind() == BranchKind.JOINT && branch.full() < least.value()
                    ? rule.breached(
                            "%s联合之后正式党员仍只有 %d 名，不足 %s。".formatted(branch.name(), branch.full(), least.shown()),
                            "再联合邻近的单位，或并入其他支部，报上级党组织批准。")
                    : Verdict.allowed();
        });
    }

    @Embodies("BR-02")
    Verdict withinUsualSize(BranchFacts branch, LocalDate on) {
        return rulebook.judge("BR-02", on, rule -> {
            Amount most = rule.amount("most");
            return branch.members() > most.value()
                    ? rule.breached(
                            "%s有党员 %d 名（正式 %d 名、预备 %d 名），超过一般规模 %s。"
                                    .formatted(
                                            branch.name(),
                                            branch.members(),
                                            branch.full(),
                                            branch.probationary(),
                                            most.shown()),
                            "研究分设支部的方案，报上级党组织批准；确需保留的，写明理由。")
                    : Verdict.allowed();
        });
    }

    @Embodies("BR-03")
    Verdict jointWhenTooFew(BranchFacts branch, LocalDate on) {
        return rulebook.judge("BR-03", on, rule -> {
            Amount least = rule.amount("fullMembers");
            return branch.kind() == BranchKind.ORDINARY && branch.full() < least.value()
                    ? rule.breached(
                            "%s只有正式党员 %d 名，不足 %s，不能单独成立支部。".formatted(branch.name(), branch.full(), least.shown()),
                            "与邻近、相近的单位组成联合党支部，或调整党员所在支部，报上级党组织批准。")
                    : Verdict.allowed();
        });
    }

    @Embodies("BR-03")
    Verdict jointCoversFewUnits(BranchFacts branch, LocalDate on) {
        return rulebook.judge("BR-03", on, rule -> {
            Amount most = rule.amount("units");
            return branch.kind() == BranchKind.JOINT && branch.unitsCovered() > most.value()
                    ? rule.breached(
                            most,
                            "%s覆盖 %d 个单位，超过一般的 %s。".formatted(branch.name(), branch.unitsCovered(), most.shown()),
                            "分成两个联合党支部；确需保留的，写明理由。")
                    : Verdict.allowed();
        });
    }

    @Embodies("BR-08")
    Verdict groupsLed(BranchFacts branch, LocalDate on) {
        return rulebook.judge(
                "BR-08",
                on,
                rule -> branch.groups().stream()
                        .filter(group -> !group.led())
                        .map(group -> rule.breached(
                                "%s的%s没有组长。".formatted(branch.name(), group.name()), "由支部指定组长，或由本组党员推荐后报支部确定。"))
                        .reduce(Verdict.allowed(), Verdict::and));
    }

    @Embodies("HE-03")
    Verdict withinCollegeSize(BranchFacts branch, LocalDate on) {
        return rulebook.judge("HE-03", on, rule -> {
            Amount most = rule.amount("most");
            return branch.members() > most.value()
                    ? rule.breached(
                            most,
                            "%s有党员 %d 名，超过本校学生支部的上限 %s（以 %s左右为宜）。"
                                    .formatted(
                                            branch.name(),
                                            branch.members(),
                                            most.shown(),
                                            rule.amount("target").shown()),
                            "下次调整设置时分设支部；确需保留的，写明理由。")
                    : Verdict.allowed();
        });
    }

    @Embodies("HE-03")
    Verdict jointCoversFewClasses(BranchFacts branch, LocalDate on) {
        return rulebook.judge("HE-03", on, rule -> {
            Amount most = rule.amount("jointClasses");
            return branch.kind() == BranchKind.JOINT && branch.classesCovered() > most.value()
                    ? rule.breached(
                            most,
                            "%s跨 %d 个班级，超过本校的 %s。".formatted(branch.name(), branch.classesCovered(), most.shown()),
                            "按专业或年级调整联合的范围；确需保留的，写明理由。")
                    : Verdict.allowed();
        });
    }

    @Embodies("HE-03")
    Verdict groupsLargeEnough(BranchFacts branch, LocalDate on) {
        return rulebook.judge("HE-03", on, rule -> {
            Amount least = rule.amount("groupLeast");
            return branch.groups().stream()
                    .filter(group -> group.members() < least.value())
                    .map(group -> rule.breached(
                            least,
                            "%s的%s只有党员 %d 名，少于本校的 %s。"
                                    .formatted(branch.name(), group.name(), group.members(), least.shown()),
                            "与相近的党小组合并，或调入党员。"))
                    .reduce(Verdict.allowed(), Verdict::and);
        });
    }

    @Embodies("HE-03")
    Verdict groupsHaveFullMembers(BranchFacts branch, LocalDate on) {
        return rulebook.judge("HE-03", on, rule -> {
            Amount least = rule.amount("groupFullLeast");
            return branch.groups().stream()
                    .filter(group -> group.full() < least.value())
                    .map(group -> rule.breached(
                            least,
                            "%s的%s有正式党员 %d 名，少于本校的 %s。"
                                    .formatted(branch.name(), group.name(), group.full(), least.shown()),
                            "把正式党员编入该组，或与有正式党员的党小组合并。"))
                    .reduce(Verdict.allowed(), Verdict::and);
        });
    }

    @Embodies("HE-04")
    Verdict setUpReviewed(BranchFacts branch, LocalDate on) {
        return rulebook.judge("HE-04", on, rule -> {
            Amount every = rule.amount("review");
            LocalDate last = branch.setUpReviewed();
            if (last != null && !on.isAfter(last.plusYears(every.value()))) {
                return Verdict.allowed();
            }
            String facts = last == null
                    ? "%s没有复核支部设置的记录。".formatted(branch.name())
                    : "%s上次复核支部设置是%s，已过 %s。".formatted(branch.name(), ChineseDay.of(last), every.shown());
            return rule.breached(every, facts, "对照名册复核支部和党小组的设置，记下复核日期。");
        });
    }
}
