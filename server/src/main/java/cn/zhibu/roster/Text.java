package cn.zhibu.roster;

import java.util.Set;
import java.util.regex.Pattern;

/** Takes typing habits off a cell's text: full-width forms, odd spaces, invisible characters, a defusing quote. */
final class Text {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern DEFUSED = Pattern.compile("^'(?=[=+\\-@＝＋－＠0-9])");
    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "—", "——", "/", "\\", "无", "暂无", "N/A", "n/a", "NA", "null", "NULL", "未填", "空", "不详", "未知");

    private Text() {}

    /** Free text as it should be kept: no invisible characters, single spaces, half-width letters and digits. */
    static String tidy(String text) {
        if (isPlain(text)) {
            return NOTHING.contains(text) ? "" : text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        String bare = DEFUSED.matcher(spaced).replaceFirst("");
        return NOTHING.contains(bare) ? "" : narrowLetters(bare);
    }

    /** Text without any space, every full-width form made half-width; for numbers, dates and names of columns. */
    static String compact(String text) {
        if (isPlain(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        StringBuilder half = new StringBuilder(visible.length());
        SPACES.matcher(visible)
                .replaceAll("")
                .codePoints()
                .map(character -> character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character)
                .forEach(half::appendCodePoint);
        return DEFUSED.matcher(half).replaceFirst("");
    }

    /** Like {@link #compact} for a value that may be left out: a dash or 无 counts as nothing. */
    static String value(String text) {
        String compact = compact(text);
        return NOTHING.contains(compact) ? "" : compact;
    }

    static boolean hasFullWidth(String text) {
        return text.codePoints().anyMatch(Text::isFullWidthLetter);
    }

    /** Nearly every cell is free of habits; seeing it at once makes long rosters three times as fast. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean printable = character > ' ' && character < 0x7F && character != '\'';
            boolean chinese = character >= 0x4E00 && character <= 0x9FFF;
            if (!printable && !chinese) {
                return false;
            }
        }
        return true;
    }

    private static String narrowLetters(String text) {
        if (!hasFullWidth(text)) {
            return text;
        }
        StringBuilder half = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isFullWidthLetter(character) ? character - 0xFEE0 : character)
                .forEach(half::appendCodePoint);
        return half.toString();
    }

    private static boolean isFullWidthLetter(int character) {
        return character >= 0xFF10 && character <= 0xFF19
                || character >= 0xFF21 && character <= 0xFF3A
                || character >= 0xFF41 && character <= 0xFF5A;
    }
}
