package cn.zhibu.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the days of one row and notes how they were written. */
final class DayColumn {

    private final RowNotes notes;
    private final int latestYear;

    /** @param latestYear the last year that two digits can mean */
    DayColumn(RowNotes notes, int latestYear) {
        this.notes = notes;
        this.latestYear = latestYear;
    }

    /**
     * The day in the field's cell, or null with a finding when there is none.
     *
     * @param known the day as known from elsewhere, which completes one of which only the month is written
     */
    @Nullable
    LocalDate read(Field field, @Nullable LocalDate known) {
        if (notes.isError(field)) {
            return null;
        }
        Cell cell = notes.cell(field);
        return switch (DayText.read(cell, latestYear)) {
            case DayReading.None none -> null;
            case DayReading.Day day -> {
                noteWay(field, cell, day);
                yield day.day();
            }
            case DayReading.Incomplete incomplete -> completed(field, incomplete, known);
            case DayReading.Unreadable unreadable -> {
                notes.note(
                        field, Flaw.DATE_UNREADABLE, "“" + cell.text() + "”不是能识别的日期，或没有这一天。", "改成“2024-09-01”这样的日期。");
                yield null;
            }
        };
    }

    private void noteWay(Field field, Cell cell, DayReading.Day day) {
        switch (day.way()) {
            case PLAIN -> {}
            case REWRITTEN -> {
                Flaw flaw = Text.hasFullWidth(cell.text()) ? Flaw.FULL_WIDTH : Flaw.DATE_FORM;
                notes.note(field, flaw, "“" + cell.text().strip() + "”已理解为 " + day.day() + "。", "");
            }
            case SERIAL ->
                notes.note(field, Flaw.DATE_SERIAL, "序列号 " + cell.text().strip() + " 已理解为 " + day.day() + "。", "");
        }
    }

    private @Nullable LocalDate completed(Field field, DayReading.Incomplete written, @Nullable LocalDate known) {
        if (known == null) {
            notes.note(
                    field,
                    Flaw.DATE_INCOMPLETE,
                    "只写到“" + written.said() + "”，缺少" + (written.said().endsWith("月") ? "日" : "月和日") + "。",
                    "补全到年月日。");
            return null;
        }
        if (known.isBefore(written.first()) || known.isAfter(written.last())) {
            return written.first();
        }
        notes.note(field, Flaw.TAKEN_FROM_ID, "“" + written.said() + "”已按身份证号补全为 " + known + "。", "");
        return known;
    }
}
