package cn.zhibu.roster;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * One column of the table that was found.
 *
 * @param index      counted from 0
 * @param header     the column's name as written, its group above included when it needs it
 * @param field      what it holds, or null when it isn't known and its values are left out
 * @param confidence how sure the recognition is, in 0..1; 1 when set by hand
 */
public record Column(int index, String header, @Nullable Field field, double confidence) {

    /** The column's letter in the sheet: A, B, … AA. */
    public String letter() {
        return CellReference.convertNumToColString(index);
    }

    /** A column this product wrote beside the office's own. */
    boolean isOwn() {
        return HeaderNames.OWN_COLUMNS.contains(HeaderNames.bare(header));
    }
}
