package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Streams the people's rows of a table and leaves out what is not a person: footers, totals, repeated headers. */
final class RosterRows {

    /** The longest roster that is taken. */
    static final int MAX_ROWS = 100_000;

    private static final Pattern FOOTER = Pattern.compile(
            "^(填表人|填报人|制表|审核人?|审批|负责人|联系人|合计|总计|小计|共计|填表日期|填表说明|填报单位|填表单位|单位[(（盖]|注[:：]|说明[:：]|备注[:：]|党(总支|支部)书记[:：]|(签字|盖章|签章))");

    private static final Pattern LIKE_AN_ID = Pattern.compile("\\d{6}|\\dE\\+");

    private final RosterLayout layout;
    private final Map<Field, Column> byField;
    private final List<SheetRow> leftOut = new ArrayList<>();
    private int people;

    RosterRows(RosterLayout layout) {
        this.layout = layout;
        this.byField = layout.byField();
    }

    /**
     * Hands over each person's row, top to bottom.
     *
     * @throws RosterUnreadable when there are more than {@link #MAX_ROWS} people, or the file is damaged
     */
    void forEach(Sheets sheets, Consumer<SheetRow> person) {
        sheets.read(layout.sheet(), row -> {
            if (row.number() <= layout.headerRow()) {
                return true;
            }
            if (isPerson(row)) {
                if (++people > MAX_ROWS) {
                    throw new RosterUnreadable("名册超过 10 万行。请按学院拆成几个文件后分别上传。");
                }
                person.accept(row);
            } else if (leftOut.size() < MAX_ROWS && row.filled() > 0) {
                leftOut.add(row);
            }
            return true;
        });
    }

    int people() {
        return people;
    }

    /** Rows below the header that hold text but no person: footers, totals, a header printed again. */
    List<SheetRow> leftOut() {
        return List.copyOf(leftOut);
    }

    private boolean isPerson(SheetRow row) {
        boolean anything = byField.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != Field.SERIAL
                        && !Text.value(row.cell(entry.getValue().index()).text())
                                .isEmpty());
        return anything && !isHeaderAgain(row) && !isFooter(row);
    }

    private boolean isHeaderAgain(SheetRow row) {
        long same = layout.columns().stream()
                .filter(column -> row.cell(column.index()).text().strip().equals(column.header()))
                .count();
        return same >= 2 && same * 2 >= row.filled();
    }

    private boolean isFooter(SheetRow row) {
        boolean identified = LIKE_AN_ID.matcher(text(row, Field.ID_NUMBER)).find()
                || StageName.read(text(row, Field.STAGE)).isPresent();
        return !identified
                && row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .map(cell -> FOOTER.matcher(Text.compact(cell.text())).find())
                        .orElse(false);
    }

    private String text(SheetRow row, Field field) {
        Column column = byField.get(field);
        return column == null ? "" : row.cell(column.index()).text();
    }
}
