package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Turns the records of an .xls workbook into the rows of one wanted sheet. */
final class XlsRecords implements HSSFListener {

    private final int wanted;
    private final RowBuilder rows;
    private final List<String> names = new ArrayList<>();
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord waiting;
    private boolean from1904;
    private int sheet = -1;

    XlsRecords(int wanted, RowVisitor visitor) {
        this.wanted = wanted;
        this.rows = new RowBuilder(visitor);
    }

    void formats(FormatTrackingHSSFListener tracked) {
        this.formats = tracked;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    void finish() {
        rows.flush();
    }

    @Override
    public void processRecord(Record found) {
        switch (found) {
            case BoundSheetRecord bound -> names.add(bound.getSheetname());
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case SSTRecord table -> strings = table;
            case BOFRecord start -> begin(start);
            default -> {
                if (sheet == wanted) {
                    cell(found);
                }
            }
        }
    }

    /** The globals come first, then the sheets in their order, charts and macros included. */
    private void begin(BOFRecord start) {
        if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        if (sheet == wanted || wanted < 0) {
            rows.flush();
            throw new StopReading();
        }
        sheet++;
    }

    private void cell(Record found) {
        switch (found) {
            case LabelSSTRecord label -> {
                SSTRecord table = strings;
                if (table != null) {
                    put(label, Cell.text(table.getString(label.getSSTIndex()).getString()));
                }
            }
            case LabelRecord label -> put(label, Cell.text(label.getValue()));
            case NumberRecord number -> put(number, number(number.getValue(), number));
            case BoolErrRecord flag ->
                put(
                        flag,
                        flag.isError()
                                ? Cell.error(FormulaError.forInt(flag.getErrorValue())
                                        .getString())
                                : Cell.text(flag.getBooleanValue() ? "TRUE" : "FALSE"));
            case FormulaRecord formula -> formula(formula);
            case StringRecord result -> {
                FormulaRecord formula = waiting;
                if (formula != null) {
                    put(formula, Cell.text(result.getString()));
                    waiting = null;
                }
            }
            default -> {}
        }
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            waiting = formula;
        } else if (Double.isNaN(formula.getValue())) {
            put(formula, Cell.error("公式没有结果"));
        } else {
            put(formula, number(formula.getValue(), formula));
        }
    }

    private Cell number(double value, CellValueRecordInterface cell) {
        FormatTrackingHSSFListener tracked = formats;
        if (tracked == null) {
            return Cell.number(value, Cell.Form.NUMBER, from1904);
        }
        int format = tracked.getFormatIndex(cell);
        return Cell.number(value, DateFormats.form(format, tracked.getFormatString(cell)), from1904);
    }

    private void put(CellValueRecordInterface at, Cell cell) {
        rows.put(at.getRow() + 1, at.getColumn(), cell);
    }
}
