package cn.zhibu.roster;

import java.util.List;

/** The sheets of one file, each read row by row without holding it in memory. Close it when done. */
interface Sheets extends AutoCloseable {

    /** The widest sheet that is read; columns beyond it are formatting left-overs. */
    int MAX_COLUMNS = 256;

    /** Sheet names in the file's order; a CSV file is one sheet. */
    List<String> names();

    /**
     * Reads one sheet from its first row.
     *
     * @param sheet index into {@link #names()}
     * @throws RosterUnreadable when the file turns out to be damaged
     */
    void read(int sheet, RowVisitor visitor);

    @Override
    void close();
}
