package cn.zhibu.roster;

import cn.zhibu.organization.Masks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table found in a file, with a few values of each column to recognise it by.
 *
 * @param firstRow sheet row of the first row with text below the header; 0 when there is none
 * @param samples  column index → up to three values, long numbers masked
 */
record FoundTable(RosterLayout layout, int firstRow, Map<Integer, List<String>> samples) {
    private static final int ROWS = 20;
    private static final int VALUES = 3;

    FoundTable {
        samples = Map.copyOf(samples);
    }

    static FoundTable of(Sheets sheets, RosterLayout layout) {
        List<SheetRow> top = new ArrayList<>();
        sheets.read(layout.sheet(), row -> {
            if (row.number() > layout.headerRow() && !row.isBlank()) {
                top.add(row);
            }
            return top.size() < ROWS;
        });
        Map<Integer, List<String>> samples = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            samples.put(
                    column.index(),
                    top.stream()
                            .map(row -> row.cell(column.index()).text().strip())
                            .filter(text -> !text.isEmpty())
                            .map(FoundTable::masked)
                            .distinct()
                            .limit(VALUES)
                            .toList());
        }
        return new FoundTable(layout, top.isEmpty() ? 0 : top.getFirst().number(), samples);
    }

    /** An identity number or a phone is recognised without its middle. */
    private static String masked(String text) {
        String digits = Text.compact(text);
        if (digits.matches("\\d{17}[\\dXx]|\\d{15}")) {
            return Masks.idNumber(digits);
        }
        return digits.matches("1\\d{10}") ? Masks.phone(digits) : text;
    }
}
