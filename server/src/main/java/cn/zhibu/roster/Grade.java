package cn.zhibu.roster;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the year of entry: 2024, 2024级, 24级, 二〇二四级. */
final class Grade {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2}|19[5-9]\\d|\\d{2})(级|年级|年|学年)?(\\.0)?");
    private static final int CENTURY = 2000;

    private Grade() {}

    static OptionalInt read(String text) {
        Matcher year = YEAR.matcher(ChineseNumber.digitsOf(Text.compact(text)));
        if (!year.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(year.group(1));
        return OptionalInt.of(number < 100 ? CENTURY + number : number);
    }
}
