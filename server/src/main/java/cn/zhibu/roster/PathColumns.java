package cn.zhibu.roster;

import cn.zhibu.organization.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands how far the person has come: the stage and the days on which each was reached. */
final class PathColumns {

    /** The columns of days, in the order of the stages that they begin. */
    private static final List<Field> DAYS =
            List.of(Field.APPLIED, Field.ACTIVIST, Field.CANDIDATE, Field.ADMITTED, Field.CONFIRMED);

    private static final int YEARS_AHEAD = 10;

    private final RowNotes notes;
    private final PathRules rules;
    private final LocalDate today;

    PathColumns(RowNotes notes, PathRules rules, LocalDate today) {
        this.notes = notes;
        this.rules = rules;
        this.today = today;
    }

    RosterPerson.Path read(@Nullable LocalDate birth) {
        Stage stage = stage();
        DayColumn column = new DayColumn(notes, today.getYear() + YEARS_AHEAD);
        Map<Field, LocalDate> days = new EnumMap<>(Field.class);
        for (Field field : DAYS) {
            LocalDate day = column.read(field, null);
            if (day != null) {
                days.put(field, day);
            }
        }
        if (stage != null) {
            noteMissing(stage);
            noteBeyond(stage);
        }
        noteFuture(days);
        boolean ordered = noteOrder(days);
        RosterPerson.Path path = new RosterPerson.Path(
                stage,
                days.get(Field.APPLIED),
                days.get(Field.ACTIVIST),
                days.get(Field.CANDIDATE),
                days.get(Field.ADMITTED),
                days.get(Field.CONFIRMED));
        if (ordered) {
            rules.note(notes, birth, path);
        }
        return path;
    }

    private @Nullable Stage stage() {
        String written = notes.text(Field.STAGE);
        if (written.isEmpty()) {
            if (!notes.isError(Field.STAGE)) {
                notes.note(Field.STAGE, Flaw.STAGE_MISSING, "没有填写人员类别。", allowed());
            }
            return null;
        }
        Optional<Stage> stage = StageName.read(written);
        if (stage.isEmpty()) {
            notes.note(Field.STAGE, Flaw.STAGE_UNKNOWN, "人员类别“" + written + "”不是发展党员的五个阶段之一。", allowed());
        }
        return stage.orElse(null);
    }

    private static String allowed() {
        return "填写“申请人”“入党积极分子”“发展对象”“预备党员”或“正式党员”。";
    }

    /** Old files of members often hold nothing but admission and confirmation; the others need every day so far. */
    private void noteMissing(Stage stage) {
        int first = stage.isMember() ? DAYS.indexOf(Field.ADMITTED) : 0;
        for (Field field : DAYS.subList(first, stage.ordinal() + 1)) {
            if (!notes.isError(field) && Text.value(notes.cell(field).text()).isEmpty()) {
                notes.note(
                        field,
                        Flaw.STAGE_DATE_MISSING,
                        stage.label() + "应有" + field.title() + "，这里是空的。",
                        "补填" + field.title() + "。");
            }
        }
    }

    private void noteBeyond(Stage stage) {
        for (Field field : DAYS.subList(stage.ordinal() + 1, DAYS.size())) {
            if (!Text.value(notes.cell(field).text()).isEmpty()) {
                notes.note(
                        field,
                        Flaw.STAGE_AND_DATES,
                        "人员类别是“" + stage.label() + "”，却填了" + field.title() + "。",
                        "更正人员类别，或删去这个日期。");
            }
        }
    }

    private void noteFuture(Map<Field, LocalDate> days) {
        days.forEach((field, day) -> {
            if (day.isAfter(today)) {
                notes.note(field, Flaw.DATE_IN_FUTURE, day + " 还没有到（今天是 " + today + "）。", "改正这个日期。");
            }
        });
    }

    private boolean noteOrder(Map<Field, LocalDate> days) {
        boolean ordered = true;
        Field earlier = null;
        for (Map.Entry<Field, LocalDate> next : days.entrySet()) {
            LocalDate before = earlier == null ? null : days.get(earlier);
            if (earlier != null && before != null && next.getValue().isBefore(before)) {
                ordered = false;
                notes.note(
                        next.getKey(),
                        Flaw.STAGE_ORDER,
                        next.getKey().title() + " " + next.getValue() + " 早于" + earlier.title() + " " + before + "。",
                        "核对这两个日期，改正写错的一个。");
            }
            earlier = next.getKey();
        }
        return ordered;
    }
}
