package cn.zhibu.roster;

import cn.zhibu.roster.SheetWriter.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The office's roster with the findings beside each row and the cells they are about coloured, to be corrected and sent
 * again: reading it finds the same table, with the same fingerprint, and leaves the added columns out.
 */
final class FindingsWorkbook implements AutoCloseable {

    private static final String SOUND = "通过";
    private static final int COLUMN_WIDTH = 14;
    private static final int FINDINGS_WIDTH = 80;

    private final RosterLayout layout;
    private final SheetWriter sheet;
    private final int firstOwn;

    FindingsWorkbook(RosterLayout layout) {
        this.layout = layout;
        this.sheet = new SheetWriter("核对结果");
        List<Column> theirs =
                layout.columns().stream().filter(column -> !column.isOwn()).toList();
        this.firstOwn = theirs.stream().mapToInt(Column::index).max().orElse(0) + 1;
        sheet.startRow();
        for (Column column : theirs) {
            sheet.text(column.index(), column.header(), Look.HEADER);
            sheet.width(column.index(), COLUMN_WIDTH);
        }
        for (int own = 0; own < HeaderNames.OWN_COLUMNS.size(); own++) {
            sheet.text(firstOwn + own, HeaderNames.OWN_COLUMNS.get(own), Look.HEADER);
        }
        sheet.width(firstOwn + HeaderNames.OWN_COLUMNS.size() - 1, FINDINGS_WIDTH);
        sheet.freezeAbove();
    }

    /** Writes a row and what was found in it, duplicates and names of branches included. */
    void add(SheetRow row, List<CellFinding> findings) {
        sheet.startRow();
        for (Column column : layout.columns()) {
            Cell cell = row.cell(column.index());
            Look look = look(column, findings);
            if (!column.isOwn() && (!cell.isEmpty() || look != Look.PLAIN)) {
                sheet.text(column.index(), text(cell), look);
            }
        }
        sheet.number(firstOwn, row.number());
        sheet.text(firstOwn + 1, result(findings), Look.PLAIN);
        sheet.text(firstOwn + 2, sentences(findings), Look.PLAIN);
    }

    void writeTo(OutputStream out) throws IOException {
        sheet.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private static String text(Cell cell) {
        LocalDate day = cell.form() == Cell.Form.DATE ? Cell.day(cell.serial()) : null;
        return day == null ? cell.text() : day.toString();
    }

    private static Look look(Column column, List<CellFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.field() == column.field())
                .map(CellFinding::severity)
                .min(Comparator.naturalOrder())
                .map(severity -> switch (severity) {
                    case REFUSED -> Look.REFUSED;
                    case OPEN -> Look.OPEN;
                    case NOTE -> Look.NOTE;
                })
                .orElse(Look.PLAIN);
    }

    private static String result(List<CellFinding> findings) {
        return findings.stream()
                .map(CellFinding::severity)
                .min(Comparator.naturalOrder())
                .map(Severity::title)
                .orElse(SOUND);
    }

    private static String sentences(List<CellFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(CellFinding::severity))
                .map(finding -> "【" + finding.header() + "】" + finding.flaw().title() + "：" + finding.sentence()
                        + finding.mend())
                .collect(Collectors.joining("\n"));
    }
}
