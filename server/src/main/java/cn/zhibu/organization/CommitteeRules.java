package cn.zhibu.organization;

import cn.zhibu.regulation.ChineseDay;
import cn.zhibu.regulation.Embodies;
import cn.zhibu.regulation.Parameter.Amount;
import cn.zhibu.regulation.Rule;
import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * The rules about a branch's committee, its term and its vacancies. A temporary branch elects nobody (BR-07), so
 * those about committee and term leave it alone.
 */
final class CommitteeRules {
    private final Rulebook rulebook;

    CommitteeRules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Embodies("BR-09")
    Verdict committeeFormed(BranchFacts branch, LocalDate on) {
        return rulebook.judge("BR-09", on, rule -> {
            Amount from = rule.amount("fullMembers");
            return !branch.isTemporary() && branch.full() >= from.value() && branch.committeeSize() == 0
                    ? rule.breached(
                            "%s有正式党员 %d 名，达到 %s，还没有支部委员会。".formatted(branch.name(), branch.full(), from.shown()),
                            "召开党员大会选举支部委员会，报上级党组织。")
                    : Verdict.allowed();
        });
    }

    @Embodies("BR-09")
    Verdict committeeSized(BranchFacts branch, LocalDate on) {
        return rulebook.judge("BR-09", on, rule -> {
            int size = branch.committeeSize();
            Amount least = rule.amount("least");
            Amount usual = rule.amount("usual");
            Amount most = rule.amount("most");
            if (branch.isTemporary() || size == 0) {
                return Verdict.allowed();
            }
            String facts = "%s的支部委员会有 %d 名委员，".formatted(branch.name(), size);
            if (size < least.value()) {
                return rule.breached(least, facts + "少于 %s。".formatted(least.shown()), "补选委员。");
            }
            if (size > most.value()) {
                return rule.breached(most, facts + "超过最高限 %s。".formatted(most.shown()), "换届或调整时减少委员名额。");
            }
            return size > usual.value()
                    ? rule.breached(usual, facts + "超过常用的 %s。".formatted(usual.shown()), "下届减少名额；确有需要的，写明理由。")
                    : Verdict.allowed();
        });
    }

    @Embodies("BR-10")
    Verdict noCommitteeWhenFew(BranchFacts branch, LocalDate on) {
        return rulebook.judge("BR-10", on, rule -> {
            Amount from = rule.amount("fullMembers");
            return !branch.isTemporary() && branch.full() < from.value() && branch.committeeSize() > 0
                    ? rule.breached(
                            "%s只有正式党员 %d 名，不足 %s，却设了 %d 人的支部委员会。"
                                    .formatted(branch.name(), branch.full(), from.shown(), branch.committeeSize()),
                            "只设书记一名，需要时设副书记一名；撤去其他委员职务，报上级党组织。")
                    : Verdict.allowed();
        });
    }

    /** The number of members of a committee is odd, where the college says so. */
    @Embodies("HE-03")
    Verdict committeeOdd(BranchFacts branch, LocalDate on) {
        return rulebook.judge("HE-03", on, rule -> {
            boolean even = branch.committeeSize() % 2 == 0;
            boolean elected = !branch.isTemporary() && branch.committeeSize() > 0;
            return rule.choice("oddCommittee").value() && elected && even
                    ? rule.breached(
                            rule.choice("oddCommittee"),
                            "%s的支部委员会有 %d 名委员，是双数。".formatted(branch.name(), branch.committeeSize()),
                            "增补或减少一名委员；确需保留的，写明理由。")
                    : Verdict.allowed();
        });
    }

    /** The edition in force on the day of the election decides; an approved shift of the term is BR-12's matter. */
    @Embodies("BR-11")
    Verdict termAsLong(BranchFacts branch, LocalDate on) {
        return ofTerm("BR-11", branch, on, (rule, term) -> {
            LocalDate regular = term.from().plusYears(rule.amount("term").value());
            return term.shiftApproved() || term.expires().equals(regular)
                    ? Verdict.allowed()
                    : rule.breached(
                            "%s本届从%s到%s，不是 %s。"
                                    .formatted(
                                            branch.name(),
                                            ChineseDay.of(term.from()),
                                            ChineseDay.of(term.expires()),
                                            rule.amount("term").shown()),
                            "把届满日更正为%s；经上级批准延期或提前的，补录批准。".formatted(ChineseDay.of(regular)));
        });
    }

    @Embodies("BR-12")
    Verdict shiftedAtMost(BranchFacts branch, LocalDate on) {
        return ofTerm(
                "BR-12",
                branch,
                on,
                (rule, term) -> rulebook.judge("BR-11", term.from(), length -> {
                    Amount most = rule.amount("shift");
                    LocalDate regular =
                            term.from().plusYears(length.amount("term").value());
                    boolean late = term.expires().isAfter(regular.plusYears(most.value()));
                    boolean early = term.expires().isBefore(regular.minusYears(most.value()));
                    return late || early
                            ? rule.breached(
                                    most,
                                    "%s本届到%s，与应届满的%s相差超过 %s。"
                                            .formatted(
                                                    branch.name(),
                                                    ChineseDay.of(term.expires()),
                                                    ChineseDay.of(regular),
                                                    most.shown()),
                                    "尽快换届，或向上级党组织说明理由。")
                            : Verdict.allowed();
                }));
    }

    @Embodies("BR-12")
    Verdict reelectionInTime(BranchFacts branch, LocalDate on) {
        return ofTerm("BR-12", branch, on, (rule, term) -> {
            Amount ahead = rule.amount("remind");
            LocalDate expires = term.expires();
            if (on.isBefore(expires.minusMonths(ahead.value()))) {
                return Verdict.allowed();
            }
            return on.isAfter(expires)
                    ? rule.breached(
                            "%s本届已于%s届满，还没有换届。".formatted(branch.name(), ChineseDay.of(expires)),
                            "尽快请示上级并换届；需要延期的，报上级批准。")
                    : rule.breached(
                            "%s本届到%s届满，已在 %s之内。".formatted(branch.name(), ChineseDay.of(expires), ahead.shown()),
                            "开始准备换届：向上级请示，酝酿人选，定下党员大会的日期。");
        });
    }

    @Embodies("BR-14")
    Verdict vacanciesFilled(BranchFacts branch, LocalDate on) {
        return rulebook.judge(
                "BR-14",
                on,
                rule -> branch.vacantPosts().stream()
                        .map(post ->
                                rule.breached("%s的%s空缺。".formatted(branch.name(), post), "及时补选；确有需要的，请上级指派书记或副书记。"))
                        .reduce(Verdict.allowed(), Verdict::and));
    }

    private Verdict ofTerm(
            String id, BranchFacts branch, LocalDate on, BiFunction<Rule, BranchFacts.Term, Verdict> judgement) {
        BranchFacts.Term term = branch.term();
        return branch.isTemporary() || term == null
                ? Verdict.allowed()
                : rulebook.judge(id, on, rule -> judgement.apply(rule, term));
    }
}
