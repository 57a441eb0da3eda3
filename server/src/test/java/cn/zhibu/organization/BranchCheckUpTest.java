package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.regulation.Finding;
import cn.zhibu.regulation.NeedsReason;
import cn.zhibu.regulation.Refused;
import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchCheckUpTest {
    private static final LocalDate ON = LocalDate.parse("2026-06-01");
    private static final BranchFacts.Term TERM =
            new BranchFacts.Term(LocalDate.parse("2024-03-10"), LocalDate.parse("2027-03-10"), false);
    private final BranchCheckUp checkUp = new BranchCheckUp(Rulebook.load());

    @Test
    void findsNothingAboutASoundBranch() {
        assertThat(checkUp.of(branch(BranchKind.ORDINARY, 10, 4, 3), ON)).isEqualTo(Verdict.allowed());
    }

    @Test
    void namesAnOvergrownBranchByBothThePartysAndTheCollegesNumber() {
        Verdict verdict = checkUp.of(branch(BranchKind.ORDINARY, 40, 11, 3), ON);
        assertThat(verdict).isInstanceOf(NeedsReason.class);
        assertThat(rules(verdict)).containsExactly("BR-02", "HE-03");
    }

    @Test
    void refusesABranchOfTwoFullMembersOnce() {
        Verdict verdict = checkUp.of(branch(BranchKind.ORDINARY, 2, 5, 0), ON);
        assertThat(verdict).isInstanceOf(Refused.class);
        assertThat(rules(verdict)).containsExactly("BR-03");
    }

    @Test
    void asksNoCommitteeAndNoTermOfATemporaryBranch() {
        assertThat(checkUp.of(branch(BranchKind.TEMPORARY, 9, 0, 0), LocalDate.parse("2027-02-01")))
                .isEqualTo(Verdict.allowed());
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        BranchFacts neglected = new BranchFacts(
                "乙支部",
                BranchKind.JOINT,
                8,
                0,
                6,
                6,
                2,
                List.of(new BranchFacts.Group("第一党小组", 2, 0, false)),
                List.of("书记"),
                new BranchFacts.Term(LocalDate.parse("2021-01-01"), LocalDate.parse("2025-06-01"), false),
                null);
        assertThat(rules(checkUp.of(neglected, ON)))
                .containsExactly(
                        "BR-03", "BR-08", "BR-09", "BR-11", "BR-12", "BR-12", "BR-14", "HE-03", "HE-03", "HE-03",
                        "HE-03", "HE-04");
    }

    private static BranchFacts branch(BranchKind kind, int full, int probationary, int committeeSize) {
        return new BranchFacts(
                "甲支部",
                kind,
                full,
                probationary,
                1,
                1,
                committeeSize,
                List.of(),
                List.of(),
                TERM,
                LocalDate.parse("2026-03-01"));
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.findings().stream()
                .map(Finding::rule)
                .map(Object::toString)
                .toList();
    }
}
