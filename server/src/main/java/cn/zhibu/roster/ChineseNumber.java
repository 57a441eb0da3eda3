package cn.zhibu.roster;

import java.util.OptionalInt;

/** Numbers below a hundred as offices write them: 3, 三, 十二, 廿一, 叁. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

    /** A regular expression for what {@link #parse} takes. */
    static final String PATTERN = "(?:\\d{1,2}|[零〇一二三四五六七八九十廿壹贰叁肆伍陆柒捌玖拾两]{1,3})";

    private ChineseNumber() {}

    static OptionalInt parse(String text) {
        if (text.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        String plain = text.replace('拾', '十').replace("廿", "二十").replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? digit(plain) : OptionalInt.empty();
        }
        OptionalInt tens = ten == 0 ? OptionalInt.of(1) : digit(plain.substring(0, ten));
        OptionalInt ones = ten == plain.length() - 1 ? OptionalInt.of(0) : digit(plain.substring(ten + 1));
        return tens.isPresent() && ones.isPresent()
                ? OptionalInt.of(tens.getAsInt() * 10 + ones.getAsInt())
                : OptionalInt.empty();
    }

    /** 1 → 一, 12 → 十二, 20 → 二十; from 1 to 99. */
    static String write(int number) {
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        if (number < 10) {
            return ones;
        }
        String tens = number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10));
        return tens + "十" + ones;
    }

    /** Each Chinese digit as an Arabic one, all else as it is: 二〇二四 → 2024. */
    static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (char character : text.toCharArray()) {
            int value = Math.max(DIGITS.indexOf(character), FORMAL.indexOf(character));
            digits.append(value < 0 ? character : (char) ('0' + value));
        }
        return digits.toString();
    }

    private static OptionalInt digit(String text) {
        String digit = digitsOf(text);
        return digit.length() == 1 && Character.isDigit(digit.charAt(0))
                ? OptionalInt.of(digit.charAt(0) - '0')
                : OptionalInt.empty();
    }
}
