package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.roster.DayReading.Day;
import cn.zhibu.roster.DayReading.Incomplete;
import cn.zhibu.roster.DayReading.None;
import cn.zhibu.roster.DayReading.Unreadable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-9-1",
                "2024.9.1",
                "2024/9/1",
                "2024年9月1日",
                "20240901",
                "２０２４．０９．０１",
                "24.9.1",
                "45536",
                "2024-09-01 00:00:00",
                "2024/9/1 8:30",
                " 2024 - 9 - 1 ",
                "2024 9 1",
                "2024、9、1",
                "2024年9月1号",
                "2024.09.01.",
                "二〇二四年九月一日",
                "2024—9—1",
                "'2024-9-1",
                "2024年09月01"
            })
    void readsTheFirstOfSeptemberHoweverItIsWritten(String text) {
        assertThat(read(text))
                .isInstanceOfSatisfying(Day.class, day -> assertThat(day.day()).isEqualTo(SEPTEMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年9月", "2024-9", "2024.09", "202409", "二〇二四年九月"})
    void aMonthIsIncomplete(String text) {
        assertThat(read(text)).isEqualTo(new Incomplete(SEPTEMBER, LocalDate.of(2024, 9, 30), "2024年9月"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-2-30", "2023-02-29", "2024-13-1", "9/1/2024", "去年九月", "2024-9-1-2", "3024-9-1", "99999"})
    void whatIsNoDayIsUnreadable(String text) {
        assertThat(read(text)).isEqualTo(new Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "-", "无", "/", "不详"})
    void nothingWrittenIsNothing(String text) {
        assertThat(read(text)).isEqualTo(new None());
    }

    @Test
    void aDayBeyondDoubtMayBeWrittenMonthFirst() {
        assertThat(read("9/15/2024")).isEqualTo(new Day(LocalDate.of(2024, 9, 15), DayReading.Way.REWRITTEN));
    }

    @Test
    void twoDigitsAreTheLastSuchYearThatIsPossible() {
        assertThat(read("85.3.1")).isEqualTo(new Day(LocalDate.of(1985, 3, 1), DayReading.Way.REWRITTEN));
        assertThat(read("27.6.30")).isEqualTo(new Day(LocalDate.of(2027, 6, 30), DayReading.Way.REWRITTEN));
    }

    @Test
    void bothDateSystemsOfExcelGiveTheSameDay() {
        Cell since1900 = Cell.number(45_536, Cell.Form.DATE, false);
        Cell since1904 = Cell.number(45_536 - 1_462, Cell.Form.DATE, true);

        assertThat(DayText.read(since1900, 2036)).isEqualTo(new Day(SEPTEMBER, DayReading.Way.PLAIN));
        assertThat(DayText.read(since1904, 2036)).isEqualTo(new Day(SEPTEMBER, DayReading.Way.PLAIN));
    }

    @Property
    void everyDayIsReadInEveryWay(@ForAll @IntRange(min = -10_000, max = 25_000) int epochDay, @ForAll Way way) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);

        assertThat(read(way.write(day)))
                .isInstanceOfSatisfying(
                        Day.class, read -> assertThat(read.day()).isEqualTo(day));
    }

    enum Way {
        HYPHENS("yyyy-MM-dd"),
        DOTS("yyyy.M.d"),
        SLASHES("yyyy/MM/dd"),
        CHINESE("yyyy年M月d日"),
        TOGETHER("yyyyMMdd"),
        WITH_TIME("yyyy-M-d 00:00:00");

        private final DateTimeFormatter format;

        Way(String pattern) {
            format = DateTimeFormatter.ofPattern(pattern);
        }

        String write(LocalDate day) {
            return format.format(day);
        }
    }

    private static DayReading read(String text) {
        return DayText.read(Cell.text(text), 2036);
    }
}
