package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays workingDays = WorkingDays.load();

    @ParameterizedTest(name = "{0}（{2}）")
    @CsvSource({
        "2026-05-06, true, 平常的星期三",
        "2026-05-10, false, 平常的星期日",
        "2026-05-05, false, 劳动节假期里的星期二",
        "2026-05-09, true, 调休上班的星期六",
        "2026-02-14, true, 春节前调休上班的星期六",
        "2026-02-23, false, 春节假期最后一天",
        "2026-02-24, true, 春节后第一天",
        "2025-09-28, true, 国庆前调休上班的星期日",
        "2027-01-01, false, 没有通知的年份也放元旦",
        "2027-02-08, true, 没有通知的年份不推算春节",
        "2027-10-02, false, 没有通知的年份的周末"
    })
    void knowsHolidaysAndWorkedWeekends(LocalDate day, boolean working, String what) {
        assertThat(workingDays.isWorkingDay(day)).as(what).isEqualTo(working);
    }

    @Test
    void countsWorkingDaysAcrossAHoliday() {
        assertThat(workingDays.plus(LocalDate.parse("2026-04-29"), 5))
                .isEqualTo(new WorkingDay(LocalDate.parse("2026-05-09"), false));
        assertThat(workingDays.plus(LocalDate.parse("2026-04-29"), 1).day()).isEqualTo("2026-04-30");
        assertThat(workingDays.plus(LocalDate.parse("2026-05-02"), 0).day()).isEqualTo("2026-05-02");
    }

    @Test
    void saysWhenAYearHasNoPublishedNotice() {
        assertThat(workingDays.isProvisional(2026)).isFalse();
        assertThat(workingDays.isProvisional(2027)).isTrue();
        assertThat(workingDays.plus(LocalDate.parse("2026-12-30"), 1))
                .isEqualTo(new WorkingDay(LocalDate.parse("2026-12-31"), false));
        assertThat(workingDays.plus(LocalDate.parse("2026-12-30"), 2))
                .isEqualTo(new WorkingDay(LocalDate.parse("2027-01-04"), true));
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> workingDays.plus(LocalDate.parse("2026-04-29"), -1))
                .hasMessageContaining("-1");
    }
}
