package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the roster in a file: the sheet, the header under titles and notes, and what each column holds. */
final class TableFinder {

    private static final int ROWS_TO_SEARCH = 60;
    private static final int FEWEST_FIELDS = 2;
    private static final int FEWEST_NAMES = 3;
    private static final SheetRow NO_GROUPS = new SheetRow(0, List.of());
    private static final Pattern NOTE = Pattern.compile("[:：]");

    private TableFinder() {}

    /**
     * Finds the table, or the likeliest header to be mapped by hand.
     *
     * @throws RosterUnreadable when no sheet has anything like a header
     */
    static RosterLayout find(Sheets sheets) {
        List<Header> headers = new ArrayList<>();
        boolean anything = false;
        for (int sheet = 0; sheet < sheets.names().size(); sheet++) {
            List<SheetRow> top = top(sheets, sheet);
            anything |= !top.isEmpty();
            best(sheet, top).ifPresent(headers::add);
        }
        if (!anything) {
            throw new RosterUnreadable("文件里没有任何内容，每张工作表都是空的。");
        }
        Header found = headers.stream()
                .max(Comparator.comparingDouble(Header::score).thenComparing(Header::sheet, Comparator.reverseOrder()))
                .orElseThrow(() -> new RosterUnreadable("没有找到名册的表头。请确认表中有一行写着“姓名”“身份证号”“人员类别”等列名，列名不要拆成多行。"));
        return found.layout(sheets.names().get(found.sheet()));
    }

    private static List<SheetRow> top(Sheets sheets, int sheet) {
        List<SheetRow> top = new ArrayList<>();
        sheets.read(sheet, row -> {
            top.add(row);
            return top.size() < ROWS_TO_SEARCH;
        });
        return top;
    }

    private static Optional<Header> best(int sheet, List<SheetRow> top) {
        List<Header> candidates = new ArrayList<>();
        for (int index = 0; index < top.size(); index++) {
            SheetRow row = top.get(index);
            boolean rowsBelow = index < top.size() - 1;
            SheetRow above = index == 0 ? NO_GROUPS : top.get(index - 1);
            boolean grouped = above.number() == row.number() - 1 && isGroups(above);
            candidates.add(Header.of(sheet, grouped ? above : NO_GROUPS, row, rowsBelow));
        }
        Optional<Header> recognised = candidates.stream()
                .filter(header -> header.fields() >= FEWEST_FIELDS)
                .max(Comparator.comparingDouble(Header::score)
                        .thenComparing(Header::headerRow, Comparator.reverseOrder()));
        return recognised.or(() -> candidates.stream()
                .filter(header -> header.columns().size() >= FEWEST_NAMES)
                .findFirst());
    }

    /** A row of groups such as 基本信息 | 学业信息 has several cells; a title has one, and a note has a colon. */
    private static boolean isGroups(SheetRow row) {
        return row.filled() >= 2
                && row.cells().stream()
                        .noneMatch(cell -> NOTE.matcher(cell.text()).find());
    }
}
