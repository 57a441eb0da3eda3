package cn.zhibu.roster;

import java.time.LocalDate;

/** What a cell in a column of dates says. */
sealed interface DayReading {

    /** Nothing is written. */
    record None() implements DayReading {}

    record Day(LocalDate day, Way way) implements DayReading {}

    /** Only the month, or only the year; said is what could be read, such as 2024年9月. */
    record Incomplete(LocalDate first, LocalDate last, String said) implements DayReading {}

    record Unreadable() implements DayReading {}

    /** How a day was written. */
    enum Way {
        /** 2024-9-1, or a cell shown as a date. */
        PLAIN,
        /** Any other way that leaves no doubt. */
        REWRITTEN,
        /** The number of days that Excel keeps. */
        SERIAL
    }
}
