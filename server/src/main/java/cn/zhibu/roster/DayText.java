package cn.zhibu.roster;

import cn.zhibu.roster.DayReading.Day;
import cn.zhibu.roster.DayReading.Incomplete;
import cn.zhibu.roster.DayReading.None;
import cn.zhibu.roster.DayReading.Unreadable;
import cn.zhibu.roster.DayReading.Way;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day in any of the ways offices write one. */
final class DayText {

    private static final String BETWEEN = "[-./,、_~·年月—–−]";
    private static final Pattern PLAIN = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4}|\\d{2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})[日号]?\\.?");
    private static final Pattern DAY_LAST_YEAR = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-./年—](\\d{1,2})月?|(\\d{2}))");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})[年级届]?");
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("(?<=\\d)[T\\s]+\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?Z?$");
    private static final Pattern SPACE_BETWEEN_DIGITS = Pattern.compile("(?<=\\d)\\s+(?=\\d)");
    private static final Pattern CHINESE_YEAR = Pattern.compile(
            "([零〇一二三四五六七八九]{4})年(" + ChineseNumber.PATTERN + ")月(?:(" + ChineseNumber.PATTERN + ")[日号])?");

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;

    private DayText() {}

    /**
     * Reads a cell of a column of dates.
     *
     * @param latestYear a year of two digits is taken as the last one not after this year
     */
    static DayReading read(Cell cell, int latestYear) {
        return switch (cell.form()) {
            case EMPTY -> new None();
            case ERROR -> new Unreadable();
            case DATE -> ofSerial(cell.serial(), Way.PLAIN);
            case MONTH -> ofMonth(cell);
            case NUMBER -> ofNumber(cell, latestYear);
            case TEXT -> ofText(cell.text(), latestYear);
        };
    }

    /** A month is shown, but a day other than the first was once typed in. */
    private static DayReading ofMonth(Cell cell) {
        LocalDate day = Cell.day(cell.serial());
        if (day == null) {
            return new Unreadable();
        }
        return day.getDayOfMonth() == 1 ? incomplete(YearMonth.from(day)) : new Day(day, Way.REWRITTEN);
    }

    private static DayReading ofNumber(Cell cell, int latestYear) {
        return SERIAL.matcher(cell.text()).matches()
                ? ofSerial(cell.serial(), Way.SERIAL)
                : ofText(cell.text(), latestYear);
    }

    private static DayReading ofSerial(double serial, Way way) {
        LocalDate day = Cell.day(serial);
        return day == null ? new Unreadable() : new Day(day, way);
    }

    private static DayReading ofText(String raw, int latestYear) {
        String bare = Text.value(raw);
        if (bare.isEmpty()) {
            return new None();
        }
        if (PLAIN.matcher(bare).matches() && bare.equals(raw)) {
            LocalDate plain = day(bare, latestYear);
            return plain == null ? new Unreadable() : new Day(plain, Way.PLAIN);
        }
        String spaced = Text.tidy(raw);
        String withoutTime = TIME.matcher(spaced).replaceFirst("");
        String text =
                arabic(Text.compact(SPACE_BETWEEN_DIGITS.matcher(withoutTime).replaceAll("-")));
        if (SERIAL.matcher(text).matches()) {
            return ofSerial(Double.parseDouble(text), Way.SERIAL);
        }
        LocalDate day = day(text, latestYear);
        if (day != null) {
            return new Day(day, PLAIN.matcher(raw.strip()).matches() ? Way.PLAIN : Way.REWRITTEN);
        }
        return monthOrYear(text);
    }

    private static @Nullable LocalDate day(String text, int latestYear) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return date(day.group(1), day.group(2), day.group(3), latestYear);
        }
        Matcher together = RUN_TOGETHER.matcher(text);
        if (together.matches()) {
            return date(together.group(1), together.group(2), together.group(3), latestYear);
        }
        Matcher lastYear = DAY_LAST_YEAR.matcher(text);
        return lastYear.matches() ? unmistakable(lastYear.toMatchResult(), latestYear) : null;
    }

    /** 9/15/2024 can only be a day one way round; 9/1/2024 can be two. */
    private static @Nullable LocalDate unmistakable(MatchResult parts, int latestYear) {
        LocalDate monthFirst = date(parts.group(3), parts.group(1), parts.group(2), latestYear);
        LocalDate dayFirst = date(parts.group(3), parts.group(2), parts.group(1), latestYear);
        if (monthFirst != null && dayFirst != null && !monthFirst.equals(dayFirst)) {
            return null;
        }
        return monthFirst == null ? dayFirst : monthFirst;
    }

    private static @Nullable LocalDate date(String year, String month, String day, int latestYear) {
        int number = Integer.parseInt(year);
        int full = year.length() == 4 ? number : latestYear - Math.floorMod(latestYear - number, 100);
        if (full < EARLIEST_YEAR || full > LATEST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static DayReading monthOrYear(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            String number = month.group(2) == null ? month.group(3) : month.group(2);
            LocalDate first = date(month.group(1), number, "1", LATEST_YEAR);
            return first == null ? new Unreadable() : incomplete(YearMonth.from(first));
        }
        Matcher year = YEAR.matcher(text);
        LocalDate newYear = year.matches() ? date(year.group(1), "1", "1", LATEST_YEAR) : null;
        return newYear == null
                ? new Unreadable()
                : new Incomplete(newYear, newYear.withMonth(12).withDayOfMonth(31), newYear.getYear() + "年");
    }

    private static Incomplete incomplete(YearMonth month) {
        return new Incomplete(
                month.atDay(1), month.atEndOfMonth(), month.getYear() + "年" + month.getMonthValue() + "月");
    }

    private static String arabic(String text) {
        Matcher chinese = CHINESE_YEAR.matcher(text);
        if (!chinese.matches()) {
            return text;
        }
        String year = ChineseNumber.digitsOf(chinese.group(1));
        int month = ChineseNumber.parse(chinese.group(2)).orElse(0);
        String day = chinese.group(3);
        return day == null
                ? year + "-" + month
                : year + "-" + month + "-" + ChineseNumber.parse(day).orElse(0);
    }
}
