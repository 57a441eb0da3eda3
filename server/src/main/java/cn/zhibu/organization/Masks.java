package cn.zhibu.organization;

/** What is shown of a number to those who have not asked for the whole, with a reason. */
public final class Masks {
    private Masks() {}

    /** 6 digits of the place and the last 2 stay: {@code 321002********1X}. */
    public static String idNumber(String idNumber) {
        return keep(idNumber, 6, 2);
    }

    /** The first 3 and the last 4 stay: {@code 199****7356}. */
    public static String phone(String phone) {
        return keep(phone, 3, 4);
    }

    private static String keep(String value, int head, int tail) {
        return value.length() <= head + tail
                ? "*".repeat(value.length())
                : value.substring(0, head)
                        + "*".repeat(value.length() - head - tail)
                        + value.substring(value.length() - tail);
    }
}
