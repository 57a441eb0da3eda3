package cn.zhibu.roster;

import cn.zhibu.roster.IdReading.Invalid;
import cn.zhibu.roster.IdReading.LostDigits;
import cn.zhibu.roster.IdReading.Masked;
import cn.zhibu.roster.IdReading.Missing;
import cn.zhibu.roster.IdReading.Valid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads citizens' identity numbers: eighteen characters by GB 11643-1999, or the fifteen digits of before. */
final class IdentityNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,2}");
    private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)\\.0+$");
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}000");

    private IdentityNumber() {}

    static IdReading read(Cell cell) {
        String text = DECIMALS.matcher(bare(cell.text())).replaceFirst("");
        if (text.isEmpty()) {
            return new Missing();
        }
        if (cell.lostDigits() || SCIENTIFIC.matcher(text).matches()) {
            return new LostDigits();
        }
        if (text.contains("*")) {
            return new Masked();
        }
        if (EIGHTEEN.matcher(text).matches()) {
            return eighteen(text);
        }
        if (FIFTEEN.matcher(text).matches()) {
            return fifteen(text);
        }
        return text.matches("[\\dX]+")
                ? new Invalid("身份证号应为 18 位，这里是 " + text.length() + " 位")
                : new Invalid("身份证号含有数字和 X 以外的字符");
    }

    /** The number as it is kept: without spaces, half-width, the check character X in upper case. */
    static String bare(String text) {
        return Text.value(text)
                .replace("×", "X")
                .replace("'", "")
                .replace("’", "")
                .replace("`", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The check character of the first seventeen digits. */
    static char checkCharacter(String seventeen) {
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += (seventeen.charAt(index) - '0') * WEIGHTS[index];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static IdReading eighteen(String number) {
        if (number.charAt(17) != checkCharacter(number)) {
            return ROUNDED.matcher(number).matches() ? new LostDigits() : new Invalid("身份证号校验码不对，至少有一位写错");
        }
        return holdingTogether(number, false);
    }

    private static IdReading fifteen(String number) {
        String seventeen = number.substring(0, 6) + "19" + number.substring(6);
        return holdingTogether(seventeen + checkCharacter(seventeen), true);
    }

    private static IdReading holdingTogether(String number, boolean upgraded) {
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            Sex sex = (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
            return new Valid(number, birth, sex, upgraded);
        } catch (DateTimeException noSuchDay) {
            return new Invalid("身份证号中的出生日期 " + number.substring(6, 14) + " 不存在");
        }
    }
}
