package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row on the clerk's desk: its cells by field, and what has been noted about them so far. */
final class RowNotes {

    private final SheetRow row;
    private final Map<Field, Column> columns;
    private final List<CellFinding> findings = new ArrayList<>();

    RowNotes(SheetRow row, Map<Field, Column> columns) {
        this.row = row;
        this.columns = columns;
    }

    Cell cell(Field field) {
        Column column = columns.get(field);
        return column == null ? Cell.EMPTY : row.cell(column.index());
    }

    /** The cell's text, tidied; an error such as #REF! is noted and counts as nothing. */
    String text(Field field) {
        return isError(field) ? "" : Text.tidy(cell(field).text());
    }

    /** Whether the cell holds a formula's error; noted once. */
    boolean isError(Field field) {
        if (cell(field).form() != Cell.Form.ERROR) {
            return false;
        }
        boolean known = findings.stream().anyMatch(note -> note.field() == field && note.flaw() == Flaw.CELL_ERROR);
        if (!known) {
            note(field, Flaw.CELL_ERROR, "单元格显示为 " + cell(field).text() + "，没有可用的内容。", "改正公式，或直接填写内容。");
        }
        return true;
    }

    /** Notes full-width letters and digits, which are understood. */
    void noteFullWidth(Field field) {
        String written = cell(field).text();
        if (Text.hasFullWidth(written)) {
            note(field, Flaw.FULL_WIDTH, "全角字符已按半角理解为 " + Text.compact(written) + "。", "");
        }
    }

    void note(Field field, Flaw flaw, String sentence, String mend) {
        note(field, flaw, sentence, mend, null);
    }

    void note(Field field, Flaw flaw, String sentence, String mend, @Nullable String rule) {
        findings.add(CellFindings.about(row, columns.get(field), field, flaw, sentence, mend, rule));
    }

    int row() {
        return row.number();
    }

    List<CellFinding> findings() {
        return findings;
    }
}
