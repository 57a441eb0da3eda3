package cn.zhibu.roster;

import java.time.LocalDate;

/** What a cell in the column of identity numbers says. */
sealed interface IdReading {

    record Missing() implements IdReading {}

    /**
     * A number that holds together.
     *
     * @param number   eighteen characters, the last a digit or X
     * @param upgraded whether fifteen digits were written
     */
    record Valid(String number, LocalDate birth, Sex sex, boolean upgraded) implements IdReading {}

    /** Kept as a number by Excel, which keeps only fifteen digits: the rest is gone. */
    record LostDigits() implements IdReading {}

    /** Stars instead of digits, as this product's own lists show it. */
    record Masked() implements IdReading {}

    record Invalid(String why) implements IdReading {}
}
