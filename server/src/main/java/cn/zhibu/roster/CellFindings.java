package cn.zhibu.roster;

import org.jspecify.annotations.Nullable;

/** Puts a finding together with the place it is about. */
final class CellFindings {

    private CellFindings() {}

    static CellFinding about(
            SheetRow row,
            @Nullable Column column,
            Field field,
            Flaw flaw,
            String sentence,
            String mend,
            @Nullable String rule) {
        return column == null
                ? new CellFinding(row.number(), "", field.title(), field, "", flaw, sentence, mend, rule)
                : new CellFinding(
                        row.number(),
                        column.letter(),
                        column.header(),
                        field,
                        row.cell(column.index()).text(),
                        flaw,
                        sentence,
                        mend,
                        rule);
    }
}
