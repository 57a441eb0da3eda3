package cn.zhibu.roster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the clerk sees it.
 *
 * @param text   what the sheet shows; a number beyond Excel's fifteen digits is shown in scientific notation
 * @param form   how the cell was stored
 * @param serial the number behind it, in days of the 1900 system when read as a date; NaN when there is none
 */
record Cell(String text, Form form, double serial) {

    enum Form {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number shown as a day. */
        DATE,
        /** A number shown as year and month only. */
        MONTH,
        /** An error such as #REF!, or a formula without a result. */
        ERROR
    }

    static final Cell EMPTY = new Cell("", Form.EMPTY, Double.NaN);

    private static final int DAYS_BETWEEN_DATE_SYSTEMS = 1462;
    private static final int EPOCH_SERIAL = 25_569;
    /** Excel counts a 29 February 1900 that never was; from here on its days are days. */
    private static final int FIRST_AFTER_GAP = 61;

    private static final double LAST_SERIAL = 2_958_465;
    private static final double LARGEST_EXACT = 1e15;

    static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(text, Form.TEXT, Double.NaN);
    }

    static Cell error(String text) {
        return new Cell(text, Form.ERROR, Double.NaN);
    }

    /** A stored number, shown with the given form. */
    static Cell number(double value, Form form, boolean from1904) {
        double serial = from1904 ? value + DAYS_BETWEEN_DATE_SYSTEMS : value;
        if (form == Form.NUMBER) {
            return new Cell(shown(value), form, serial);
        }
        LocalDate day = day(serial);
        if (day == null) {
            return error("########");
        }
        String shown = form == Form.MONTH
                ? day.getYear() + "年" + day.getMonthValue() + "月"
                : day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
        return new Cell(shown, form, serial);
    }

    /** The day of a serial number of the 1900 system, or null when no day has that number. */
    static @Nullable LocalDate day(double serial) {
        if (!(serial >= 1 && serial <= LAST_SERIAL)) {
            return null;
        }
        return serial < FIRST_AFTER_GAP
                ? DateUtil.getLocalDateTime(serial, false).toLocalDate()
                : LocalDate.ofEpochDay((long) serial - EPOCH_SERIAL);
    }

    boolean isEmpty() {
        return form == Form.EMPTY;
    }

    /** Stored as a number that Excel could no longer keep exactly. */
    boolean lostDigits() {
        return form == Form.NUMBER && Math.abs(serial) >= LARGEST_EXACT;
    }

    private static String shown(double value) {
        if (Math.abs(value) >= LARGEST_EXACT) {
            return String.format(Locale.ROOT, "%.5E", value);
        }
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value)
                .round(new MathContext(15))
                .stripTrailingZeros()
                .toPlainString();
    }
}
