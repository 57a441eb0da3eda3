package cn.zhibu.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 97–2003, parsed as a stream of records. */
final class XlsSheets implements Sheets {

    private static final String DAMAGED = "文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再上传。";

    private final POIFSFileSystem file;
    private final List<String> names;

    XlsSheets(Path path) {
        try {
            file = new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException damaged) {
            throw new RosterUnreadable(DAMAGED, damaged);
        }
        try {
            if (file.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw EncryptedRoster.refused();
            }
            if (!file.getRoot().hasEntry("Workbook") && !file.getRoot().hasEntry("Book")) {
                throw new RosterUnreadable("这不是 Excel 工作簿（可能是 Word 或其他文档）。请上传 .xlsx、.xls 或 .csv 名册。");
            }
            XlsRecords records = new XlsRecords(-1, row -> false);
            process(records);
            names = records.names();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void read(int sheet, RowVisitor visitor) {
        process(new XlsRecords(sheet, visitor));
    }

    private void process(XlsRecords records) {
        FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records);
        records.formats(formats);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, file);
            records.finish();
        } catch (StopReading enough) {
            return;
        } catch (EncryptedDocumentException encrypted) {
            throw EncryptedRoster.refused();
        } catch (RosterUnreadable refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new RosterUnreadable(DAMAGED, damaged);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException closing) {
            throw new RosterUnreadable(DAMAGED, closing);
        }
    }
}
