package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollegeRulesTest {
    @TempDir
    Path folder;

    @Test
    void setsItsOwnNumbersFromItsDayOn() throws IOException {
        Rulebook rulebook = with("HE-03: {most: 25, oddCommittee: false}\n  HE-04: {secretaryFrom: [组织员]}");
        assertThat(most(rulebook, "2026-08-31")).isEqualTo(30);
        assertThat(most(rulebook, "2026-09-01")).isEqualTo(25);
        Rule own = rulebook.inForce("HE-03", LocalDate.parse("2026-09-01")).orElseThrow();
        assertThat(own.edition().citation()).isEqualTo("《某学院学生党支部建设规定》（2026）");
        assertThat(own.evidence().toBeVerified()).isFalse();
        assertThat(own.choice("oddCommittee").value()).isFalse();
        assertThat(own.amount("target").value()).isEqualTo(15);
        assertThat(rulebook.inForce("HE-04", LocalDate.parse("2026-09-01"))
                        .orElseThrow()
                        .words("secretaryFrom")
                        .values())
                .containsExactly("组织员");
        assertThat(rulebook.editionsOf(new RuleId("BR-16"))).hasSize(1);
    }

    @Test
    void cannotTouchAPartyRule() {
        assertThatThrownBy(() -> with("BR-02: {most: 60}"))
                .hasMessageContaining("BR-02")
                .hasMessageContaining("不能改写");
    }

    @Test
    void saysWhichRuleParameterOrValueIsWrong() {
        assertThatThrownBy(() -> with("ZZ-99: {most: 60}")).hasMessageContaining("ZZ-99");
        assertThatThrownBy(() -> with("HE-03: {maximum: 60}"))
                .hasMessageContaining("maximum")
                .hasMessageContaining("most");
        assertThatThrownBy(() -> with("HE-03: {most: 很多}"))
                .hasMessageContaining("很多")
                .hasMessageContaining("30 名");
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThatThrownBy(() -> Rulebook.load(folder.resolve("none.yaml"))).hasMessageContaining("不存在或不可读");
    }

    private static int most(Rulebook rulebook, String on) {
        return rulebook.inForce("HE-03", LocalDate.parse(on))
                .orElseThrow()
                .amount("most")
                .value();
    }

    private Rulebook with(String rules) throws IOException {
        Path file = folder.resolve("college.yaml");
        Files.writeString(
                file, "college: 某学院学生党支部建设规定\nissued: 2026-07-01\ninForceFrom: 2026-09-01\nrules:\n  " + rules + "\n");
        return Rulebook.load(file);
    }
}
