package cn.zhibu.roster;

import org.jspecify.annotations.Nullable;

/**
 * Something to say about one cell of a roster.
 *
 * @param row      sheet row, counted from 1
 * @param letter   the column's letter, or "" when no column holds the field
 * @param header   the column's name as written in the file, else the field's name
 * @param field    what it is about
 * @param value    the cell as the clerk sees it
 * @param flaw     its kind, which gives its severity
 * @param sentence what is the matter, in Chinese
 * @param mend     how to put it right, in Chinese; "" when nothing need be done
 * @param rule     the rule behind it, such as DV-02, or null
 */
public record CellFinding(
        int row,
        String letter,
        String header,
        Field field,
        String value,
        Flaw flaw,
        String sentence,
        String mend,
        @Nullable String rule) {

    public Severity severity() {
        return flaw.severity();
    }
}
