package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final LocalDate ON = LocalDate.parse("2026-06-01");
    private final Rulebook rulebook = Rulebook.load();
    private final Verdict refused = rulebook.judge("BR-01", ON, rule -> rule.breached("甲。", "改甲。"));
    private final Verdict needsReason = rulebook.judge("BR-02", ON, rule -> rule.breached("乙。", "改乙。"));

    @Test
    void aBindingRuleRefusesAndAUsualOneNeedsAReason() {
        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(needsReason).isInstanceOf(NeedsReason.class);
    }

    @Test
    void theStricterDecidesAndEveryFindingIsKept() {
        assertThat(Verdict.allowed().and(Verdict.allowed())).isInstanceOf(Allowed.class);
        assertThat(Verdict.allowed().and(needsReason)).isEqualTo(needsReason);
        assertThat(needsReason.and(refused)).isInstanceOf(Refused.class);
        assertThat(Verdict.all(needsReason, Verdict.allowed(), refused).findings())
                .extracting(Finding::facts)
                .containsExactly("乙。", "甲。");
    }

    @Test
    void cannotRefuseOrAskForAReasonWithoutAFinding() {
        assertThatThrownBy(() -> new Refused(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NeedsReason(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleIdHasItsShape() {
        assertThatThrownBy(() -> new RuleId("br-2")).hasMessageContaining("br-2");
        assertThat(new RuleId("BR-02")).isLessThan(new RuleId("BR-10"));
    }

    @Test
    void evidenceSaysHowWellItIsKnown() {
        assertThat(Evidence.parse("P", null).toBeVerified()).isFalse();
        assertThat(Evidence.parse("Q", "条号未核").label()).isEqualTo("二手来源（条号未核）");
        assertThat(Evidence.parse("K90", null).label()).isEqualTo("凭一般知识，把握约 90%");
        assertThatThrownBy(() -> Evidence.parse("K", null)).hasMessageContaining("K");
    }
}
