package cn.zhibu.roster;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads telephone numbers: mobile numbers of eleven digits, and fixed lines with their area code. */
final class PhoneNumber {

    private static final Pattern PREFIX = Pattern.compile("^(\\+|00)?86(?=1\\d{10}$)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FIXED = Pattern.compile("0\\d{2,3}\\d{7,8}");

    private PhoneNumber() {}

    /** +86 199-0089-7356 → 19900897356; empty when it is no telephone number. */
    static Optional<String> read(String text) {
        String digits = Text.value(text).replaceAll("[-—()'.]", "");
        String national = PREFIX.matcher(digits).replaceFirst("");
        boolean number =
                MOBILE.matcher(national).matches() || FIXED.matcher(national).matches();
        return number ? Optional.of(national) : Optional.empty();
    }
}
