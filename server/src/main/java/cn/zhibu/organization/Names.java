package cn.zhibu.organization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How people and units are sorted and found by name. Everything counts in code points, so that characters beyond the
 * BMP are one each.
 */
final class Names {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMERAL = Pattern.compile("[零一二三四五六七八九十]+|\\d+");

    private Names() {}

    /** Pinyin syllables, then the name itself, so that equal readings keep one order. */
    static String sortKey(String name) {
        return String.join(" ", Pinyin.ofPerson(name)) + " " + name;
    }

    /** What a search may start with to find this person, all in lower case: name and its endings, pinyin, number. */
    static Set<String> terms(String name, String number) {
        Set<String> terms = new LinkedHashSet<>();
        String plain = query(name);
        for (int from = 0; from < plain.length(); from = plain.offsetByCodePoints(from, 1)) {
            terms.add(plain.substring(from));
        }
        for (List<String> syllables : List.of(Pinyin.ofPerson(name), Pinyin.of(name))) {
            terms.add(String.join("", syllables));
            terms.add(initials(syllables));
            if (syllables.size() > 1) {
                terms.add(String.join("", syllables.subList(1, syllables.size())));
            }
        }
        terms.add(number.toLowerCase(Locale.ROOT));
        return terms;
    }

    /** What somebody typed, in the form of {@link #terms}. */
    static String query(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s·•・]", "");
    }

    /** Units in the order people expect: by reading, 第二 before 第十. */
    static String unitSortKey(String name) {
        String padded = NUMERAL.matcher(name).replaceAll(found -> "%04d".formatted(value(found.group())));
        return String.join(" ", Pinyin.of(padded)) + " " + name;
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        return initials.toString();
    }

    private static long value(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Long.parseLong(numeral.substring(0, Math.min(numeral.length(), 15)));
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.chars().reduce(0, (sum, c) -> sum * 10 + DIGITS.indexOf(c));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(ten - 1));
        int ones = ten == numeral.length() - 1 ? 0 : Math.max(0, DIGITS.indexOf(numeral.charAt(ten + 1)));
        return tens * 10L + ones;
    }
}
