package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate APPLIED = LocalDate.parse("2024-09-14");
    private static final LocalDate ACTIVIST = LocalDate.parse("2025-03-04");
    private static final LocalDate CANDIDATE = LocalDate.parse("2026-03-26");
    private static final LocalDate ADMITTED = LocalDate.parse("2026-07-16");
    private static final LocalDate CONFIRMED = LocalDate.parse("2027-07-16");

    @Test
    void eachStandingKnowsItsStage() {
        assertThat(new Standing.Applicant(APPLIED).stage()).isEqualTo(Stage.APPLICANT);
        assertThat(new Standing.Activist(APPLIED, ACTIVIST).stage()).isEqualTo(Stage.ACTIVIST);
        assertThat(new Standing.Candidate(APPLIED, ACTIVIST, CANDIDATE).stage()).isEqualTo(Stage.CANDIDATE);
        assertThat(new Standing.Probationary(APPLIED, ACTIVIST, CANDIDATE, ADMITTED).stage())
                .isEqualTo(Stage.PROBATIONARY);
        assertThat(new Standing.Full(APPLIED, ACTIVIST, CANDIDATE, ADMITTED, CONFIRMED).stage())
                .isEqualTo(Stage.FULL);
    }

    @Test
    void membersAreProbationaryAndFull() {
        assertThat(Stage.values()).filteredOn(Stage::isMember).containsExactly(Stage.PROBATIONARY, Stage.FULL);
        assertThat(Stage.values()).extracting(Stage::label).containsExactly("申请人", "入党积极分子", "发展对象", "预备党员", "正式党员");
    }

    @Test
    void anOldMembersEarlyDatesMayBeUnknown() {
        assertThat(new Standing.Full(null, null, null, ADMITTED, CONFIRMED).confirmed())
                .isEqualTo(CONFIRMED);
        assertThat(new Standing.Probationary(APPLIED, null, null, ADMITTED).admitted())
                .isEqualTo(ADMITTED);
    }

    @Test
    void refusesDatesOutOfOrderAndNamesThem() {
        assertThatThrownBy(() -> new Standing.Activist(ADMITTED, CANDIDATE))
                .hasMessageContaining("2026-03-26")
                .hasMessageContaining("2026-07-16");
        assertThatThrownBy(() -> new Standing.Candidate(APPLIED, CANDIDATE, ACTIVIST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing.Full(CONFIRMED, null, null, ADMITTED, CONFIRMED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allowsTwoStagesOnOneDay() {
        assertThat(new Standing.Activist(APPLIED, APPLIED).activistSince()).isEqualTo(APPLIED);
    }
}
