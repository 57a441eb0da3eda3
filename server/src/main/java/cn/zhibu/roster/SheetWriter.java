package cn.zhibu.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes one sheet row by row; only a window of rows is in memory, and no text it writes can act as a formula. */
final class SheetWriter implements AutoCloseable {

    /** How a cell looks. */
    enum Look {
        TITLE,
        HEADER,
        /** Text format, so that numbers typed over it stay as typed. */
        PLAIN,
        DAY,
        REFUSED,
        OPEN,
        NOTE
    }

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER_WIDTH = 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);
    private SXSSFRow row;
    private int next;

    SheetWriter(String name) {
        workbook.setCompressTempFiles(true);
        sheet = workbook.createSheet(name);
        for (Look look : Look.values()) {
            styles.put(look, style(look));
        }
        row = sheet.createRow(0);
    }

    /** Begins the next row, the first included. */
    void startRow() {
        row = next == 0 ? row : sheet.createRow(next);
        next++;
    }

    void text(int column, String text, Look look) {
        SXSSFCell cell = row.createCell(column);
        String defused = Defused.text(text);
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        cell.setCellValue(defused.length() > longest ? defused.substring(0, longest) : defused);
        cell.setCellStyle(styles.get(look));
    }

    void number(int column, double number) {
        row.createCell(column).setCellValue(number);
    }

    void day(int column, LocalDate day) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellValue(day);
        cell.setCellStyle(styles.get(Look.DAY));
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER_WIDTH);
    }

    /** Merges columns of the row that was begun last. */
    void merge(int firstColumn, int lastColumn) {
        if (lastColumn > firstColumn) {
            sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, firstColumn, lastColumn));
        }
    }

    /** Keeps the rows so far in view. */
    void freezeAbove() {
        sheet.createFreezePane(0, next);
    }

    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private CellStyle style(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look == Look.DAY ? "yyyy-mm-dd" : "@"));
        switch (look) {
            case TITLE -> {
                style.setFont(bold());
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case HEADER -> {
                style.setFont(bold());
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setBorderBottom(BorderStyle.THIN);
            }
            case REFUSED -> fill(style, IndexedColors.ROSE);
            case OPEN -> fill(style, IndexedColors.LEMON_CHIFFON);
            case NOTE -> fill(style, IndexedColors.LIGHT_TURQUOISE);
            case PLAIN, DAY -> {}
        }
        return style;
    }

    private Font bold() {
        Font font = workbook.createFont();
        font.setBold(true);
        return font;
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
