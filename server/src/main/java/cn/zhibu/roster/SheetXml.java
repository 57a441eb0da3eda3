package cn.zhibu.roster;

import cn.zhibu.roster.Cell.Form;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of one worksheet into rows of cells. */
final class SheetXml extends DefaultHandler {

    private static final int LONGEST_TEXT = 32_767;

    private final ReadOnlySharedStringsTable strings;
    private final Form[] forms;
    private final boolean from1904;
    private final RowBuilder rows;
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean collecting;
    private boolean phonetic;

    SheetXml(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904, RowBuilder rows) {
        this.strings = strings;
        this.forms = forms(styles);
        this.from1904 = from1904;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
            }
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            default -> {}
        }
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        String cellType = attributes.getValue("t");
        type = cellType == null ? "n" : cellType;
        String cellStyle = attributes.getValue("s");
        style = cellStyle == null ? 0 : Integer.parseInt(cellStyle);
        value.setLength(0);
        formula = false;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && value.length() < LONGEST_TEXT) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> rows.put(row, column, cell());
            default -> {}
        }
    }

    @Override
    public void endDocument() {
        rows.flush();
    }

    private Cell cell() {
        String raw = value.toString();
        if (raw.isEmpty()) {
            return formula && !type.equals("str") ? Cell.error("公式没有结果") : Cell.EMPTY;
        }
        return switch (type) {
            case "s" ->
                Cell.text(strings.getItemAt(Integer.parseInt(raw.strip())).getString());
            case "inlineStr", "str" -> Cell.text(unescaped(raw));
            case "b" -> Cell.text(raw.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.error(raw);
            case "d" -> Cell.text(raw);
            default -> Cell.number(Double.parseDouble(raw), form(), from1904);
        };
    }

    /** AB12 → 27. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int index = 0; index < reference.length() && Character.isLetter(reference.charAt(index)); index++) {
            column = column * 26 + (reference.charAt(index) - 'A' + 1);
        }
        return column - 1;
    }

    private Form form() {
        return style < forms.length ? forms[style] : Form.NUMBER;
    }

    private static String unescaped(String raw) {
        return raw.contains("_x") ? new XSSFRichTextString(raw).getString() : raw;
    }

    private static Form[] forms(@Nullable StylesTable styles) {
        if (styles == null) {
            return new Form[0];
        }
        Form[] forms = new Form[styles.getNumCellStyles()];
        for (int index = 0; index < forms.length; index++) {
            XSSFCellStyle cellStyle = styles.getStyleAt(index);
            forms[index] = DateFormats.form(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
        }
        return forms;
    }
}
