package cn.zhibu.roster;

import cn.zhibu.roster.Cell.Form;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Tells from a cell's number format whether its number is shown as a day, as a month, or as a number. */
final class DateFormats {

    private DateFormats() {}

    /**
     * The form of a number format.
     *
     * @param id     the format's number; 27–36 and 50–58 are the East Asian date formats that Excel and WPS keep
     *               without a pattern (ECMA-376 part 1, 18.8.30)
     * @param format the pattern, when the file gives one
     */
    static Form form(int id, @Nullable String format) {
        if (id == 27 || id == 36 || id == 50 || id == 52 || id == 57) {
            return Form.MONTH;
        }
        if (id >= 28 && id <= 31 || id >= 51 && id <= 54 || id == 58) {
            return Form.DATE;
        }
        if (!DateUtil.isADateFormat(id, format)) {
            return Form.NUMBER;
        }
        return format != null && isMonthOnly(format) ? Form.MONTH : Form.DATE;
    }

    private static boolean isMonthOnly(String format) {
        String bare = format.replaceAll("\\[[^\\]]*]", "")
                .replaceAll("\"[^\"]*\"", "")
                .toLowerCase(Locale.ROOT);
        return bare.contains("y") && bare.contains("m") && !bare.contains("d");
    }
}
