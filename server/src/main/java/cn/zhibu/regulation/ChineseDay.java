package cn.zhibu.regulation;

import java.time.LocalDate;

/** Days as Chinese sentences write them. */
public final class ChineseDay {
    private ChineseDay() {}

    /** 2026年3月4日 */
    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
