package cn.zhibu.roster;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number the row's number in the sheet, counted from 1, blank rows included
 * @param cells  the cells from column A on, gaps filled with {@link Cell#EMPTY}
 */
record SheetRow(int number, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
