package cn.zhibu.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be, by the profile the college chose; its numbers stand in access/password-profiles.yaml.
 *
 * @param name {@code dengbao3} or {@code asvs}
 * @param shortest characters
 * @param kinds how many of upper case, lower case, digits and others
 * @param history how many former passwords may not come back
 * @param days until it must be changed, 0 for never
 * @param weakest decimal logarithm of the guesses it must withstand, common passwords and patterns known
 */
record PasswordProfile(String name, String label, int shortest, int kinds, int history, int days, double weakest) {
    static final int LONGEST = 128;
    private static final int JUDGED = 64;
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    /** The profile as the page tells it. */
    record Told(String name, List<String> sentences) {}

    Told told() {
        List<String> sentences = new ArrayList<>();
        sentences.add("至少 %d 个字符".formatted(shortest));
        if (kinds > 0) {
            sentences.add("大写字母、小写字母、数字、其他符号中至少有 %d 种".formatted(kinds));
        }
        sentences.add("不含登录名和姓名");
        sentences.add("不是常见密码，也不只是键盘顺序、重复或日期");
        if (history > 0) {
            sentences.add("不与最近 %d 次的密码相同".formatted(history));
        }
        if (days > 0) {
            sentences.add("每 %d 天更换一次".formatted(days));
        }
        return new Told(label, sentences);
    }

    /** What stands against this password, each a half-sentence; empty when nothing does. Former ones aside. */
    List<String> problems(String password, String login, String name) {
        List<String> problems = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            problems.add("只有 %d 个字符，至少要 %d 个".formatted(length, shortest));
        }
        if (length > LONGEST) {
            problems.add("超过 %d 个字符".formatted(LONGEST));
        }
        if (kindsOf(password) < kinds) {
            problems.add("大写字母、小写字母、数字、其他符号中要有 %d 种，现在是 %d 种".formatted(kinds, kindsOf(password)));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login) || (name.length() > 1 && lower.contains(name.toLowerCase(Locale.ROOT)))) {
            problems.add("含有登录名或姓名");
        }
        if (problems.isEmpty() && guessesLog10(lower, login, name) < weakest) {
            problems.add("太常见，容易被猜到");
        }
        return problems;
    }

    private static double guessesLog10(String password, String login, String name) {
        String judged = password.length() <= JUDGED ? password : password.substring(0, JUDGED);
        return ESTIMATE.measure(judged, List.of(login, name, "zhibu", "支部云")).getGuessesLog10();
    }

    private static long kindsOf(String password) {
        return Stream.<java.util.function.IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    /** Whether a password set then must be changed now; one never set is no matter of age. */
    boolean tooOld(@Nullable Instant setAt, Instant now, ZoneId zone) {
        return days > 0
                && setAt != null
                && setAt.atZone(zone).plusDays(days).toInstant().isBefore(now);
    }
}
