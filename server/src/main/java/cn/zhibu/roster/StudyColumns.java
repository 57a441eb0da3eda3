package cn.zhibu.roster;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Understands where the person studies or works. */
final class StudyColumns {

    private static final int YEARS_AHEAD = 10;

    private final RowNotes notes;
    private final LocalDate today;

    StudyColumns(RowNotes notes, LocalDate today) {
        this.notes = notes;
        this.today = today;
    }

    RosterPerson.Study read() {
        notes.noteFullWidth(Field.STUDENT_NUMBER);
        return new RosterPerson.Study(
                notes.isError(Field.STUDENT_NUMBER)
                        ? ""
                        : Text.value(notes.cell(Field.STUDENT_NUMBER).text()),
                notes.text(Field.CAMPUS),
                notes.text(Field.SCHOOL),
                notes.text(Field.MAJOR),
                grade(),
                notes.text(Field.CLASS),
                notes.text(Field.DORMITORY),
                new DayColumn(notes, today.getYear() + YEARS_AHEAD).read(Field.GRADUATION, null),
                notes.text(Field.INTERNSHIP));
    }

    private @Nullable Integer grade() {
        String written = notes.text(Field.GRADE);
        if (written.isEmpty()) {
            return null;
        }
        OptionalInt year = Grade.read(written);
        if (year.isEmpty()) {
            notes.note(Field.GRADE, Flaw.GRADE_UNREADABLE, "年级“" + written + "”无法识别。", "填写入学年份，如“2024”。");
            return null;
        }
        return year.getAsInt();
    }
}
