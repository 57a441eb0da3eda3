package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)", "＝1+1"})
    void noTextStartsAFormulaAndReadingGivesItBack(String text) {
        assertThat(Defused.text(text)).isEqualTo("'" + text);
        assertThat(Text.tidy(Defused.text(text))).isEqualTo(Text.tidy(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void neitherDoesTextBehindATabOrALineBreak(String text) {
        assertThat(Defused.text(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "11-628", "江宁+溧水"})
    void otherTextStaysAsItIs(String text) {
        assertThat(Defused.text(text)).isEqualTo(text);
    }
}
