package cn.zhibu.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook of Excel 2007 or later, parsed as a stream of XML events. */
final class XlsxSheets implements Sheets {

    private static final String DAMAGED = "文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再上传。";

    private final OPCPackage file;
    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final List<String> names = new ArrayList<>();

    XlsxSheets(Path path) {
        ZipBudget.check(path);
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException damaged) {
            throw new RosterUnreadable(DAMAGED, damaged);
        }
        try {
            reader = new XSSFReader(file);
            strings = new ReadOnlySharedStringsTable(file, false);
            styles = reader.getStylesTable();
            try (InputStream workbook = reader.getWorkbookData()) {
                WorkbookXml xml = new WorkbookXml();
                parse(workbook, xml);
                from1904 = xml.from1904();
            }
            for (var sheets = sheetIterator(); sheets.hasNext(); ) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException damaged) {
            file.revert();
            throw new RosterUnreadable(DAMAGED, damaged);
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public void read(int sheet, RowVisitor visitor) {
        try {
            var sheets = sheetIterator();
            for (int skipped = 0; skipped < sheet; skipped++) {
                sheets.next().close();
            }
            try (InputStream xml = sheets.next()) {
                parse(xml, new SheetXml(strings, styles, from1904, new RowBuilder(visitor)));
            }
        } catch (StopReading enough) {
            return;
        } catch (IOException | OpenXML4JException | SAXException damaged) {
            throw new RosterUnreadable(DAMAGED, damaged);
        }
    }

    @Override
    public void close() {
        file.revert();
    }

    private XSSFReader.SheetIterator sheetIterator() throws IOException, OpenXML4JException {
        return (XSSFReader.SheetIterator) reader.getSheetsData();
    }

    private static void parse(InputStream xml, DefaultHandler handler) throws IOException, SAXException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(xml));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("the JDK's XML parser can't be configured", missing);
        }
    }
}
