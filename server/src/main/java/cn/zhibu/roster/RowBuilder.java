package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of one row after another and hands complete rows to a visitor. */
final class RowBuilder {

    private final RowVisitor visitor;
    private List<Cell> cells = new ArrayList<>();
    private int row;

    RowBuilder(RowVisitor visitor) {
        this.visitor = visitor;
    }

    /** Puts a cell in; a cell of another row first hands over the row so far. */
    void put(int rowNumber, int column, Cell cell) {
        if (rowNumber != row) {
            flush();
            row = rowNumber;
        }
        if (cell.isEmpty() || column >= Sheets.MAX_COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    /** Hands over the last row. */
    void flush() {
        if (cells.isEmpty()) {
            return;
        }
        SheetRow complete = new SheetRow(row, cells);
        cells = new ArrayList<>(complete.cells().size());
        if (!visitor.visit(complete)) {
            throw new StopReading();
        }
    }
}
