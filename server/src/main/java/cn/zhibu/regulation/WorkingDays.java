package cn.zhibu.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The official calendar of working days, 调休 included. A year whose holiday notice is not in the data counts as
 * provisional: weekends and the holidays of fixed date only.
 */
public final class WorkingDays {
    private final Map<Integer, Year> years;
    private final Set<MonthDay> fixed;

    private WorkingDays(Calendar calendar) {
        years = calendar.years().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().year()));
        fixed = calendar.fixed().stream().map(MonthDay::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar that comes with the product. */
    public static WorkingDays load() {
        return new WorkingDays(EditionFiles.resource("working-days.yaml", Calendar.class));
    }

    /** Whether no published notice stands behind the days of this year. */
    public boolean isProvisional(int year) {
        return !years.containsKey(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        Year year = years.get(day.getYear());
        if (year == null) {
            return !isWeekend(day) && !fixed.contains(MonthDay.from(day));
        }
        return isWeekend(day) ? year.worked().contains(day) : !year.off().contains(day);
    }

    /** The n-th working day after this day (which is itself not counted); n ≥ 0, and 0 gives the day itself. */
    public WorkingDay plus(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("工作日数不能为负：" + n);
        }
        LocalDate reached = day;
        boolean provisional = false;
        for (int counted = 0; counted < n; ) {
            reached = reached.plusDays(1);
            provisional |= isProvisional(reached.getYear());
            if (isWorkingDay(reached)) {
                counted++;
            }
        }
        return new WorkingDay(reached, provisional);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private record Year(Set<LocalDate> off, Set<LocalDate> worked) {}

    /** The file: fixed as {@code --05-01}; off as days or {@code from/until}, both included. */
    record Calendar(List<String> fixed, Map<Integer, Notice> years) {}

    record Notice(String source, List<String> off, List<LocalDate> worked) {
        private Year year() {
            return new Year(
                    off.stream().flatMap(Notice::days).collect(Collectors.toUnmodifiableSet()), Set.copyOf(worked));
        }

        private static Stream<LocalDate> days(String span) {
            String[] ends = span.split("/", 2);
            LocalDate from = LocalDate.parse(ends[0]);
            return from.datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1));
        }
    }
}
