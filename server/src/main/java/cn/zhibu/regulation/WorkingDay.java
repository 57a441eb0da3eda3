package cn.zhibu.regulation;

import java.time.LocalDate;

/**
 * A day reached by counting working days.
 *
 * @param provisional true when a year without a published holiday notice was counted in
 */
public record WorkingDay(LocalDate day, boolean provisional) {}
