package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be read is refused with a sentence that says what to do. */
class RosterFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void anEmptyFile() throws IOException {
        refused(new byte[0], "空的");
    }

    @Test
    void otherKindsOfFiles() throws IOException {
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "PDF");
        refused("<html><table><tr><td>姓名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "网页");
        refused(zip("word/document.xml", 10), "不是 Excel 工作簿");
        refused(zip("xl/workbook.bin", 10), ".xlsb");
        refused(new byte[] {1, 0, 2, 0, (byte) 0xFF, 0, 3}, "文字编码");
    }

    @Test
    void aDamagedWorkbook() throws IOException {
        byte[] whole = workbook();

        refused(Arrays.copyOf(whole, whole.length / 2), "损坏");
    }

    @Test
    void aWorkbookWithAPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream hidden = encryptor.getDataStream(file)) {
                hidden.write(workbook());
            }
            file.writeFilesystem(bytes);
        }
        refused(bytes.toByteArray(), "密码");
    }

    @Test
    void aFileThatUnpacksToFarTooMuch() throws IOException {
        refused(zip("xl/sharedStrings.xml", 200 << 20), "过大");
    }

    @Test
    void aWorkbookWithoutARoster() throws IOException {
        refused(workbook(), "没有任何内容");
    }

    @Test
    void aRosterWithoutARequiredColumnSaysWhich() throws IOException {
        refused("学号,姓名,性别\n1,张三,男\n".getBytes(StandardCharsets.UTF_8), "身份证号、人员类别");
    }

    @Test
    void aHeaderWithNobodyBelow() throws IOException {
        refused("姓名,身份证号,人员类别\n".getBytes(StandardCharsets.UTF_8), "没有人员信息");
    }

    @Test
    void moreRowsThanARosterMayHave() throws IOException {
        StringBuilder text = new StringBuilder("姓名,身份证号,人员类别\n");
        for (int row = 0; row <= RosterRows.MAX_ROWS; row++) {
            text.append("张三,").append(row).append(",申请人\n");
        }
        refused(text.toString().getBytes(StandardCharsets.UTF_8), "10 万行");
    }

    @Test
    void utf16TextOfExcelIsRead() throws IOException {
        Path file = folder.resolve("unicode.txt");
        Files.write(file, "\uFEFF姓名\t身份证号\n李𠮷\t1\n".getBytes(StandardCharsets.UTF_16LE));
        List<String> texts = new ArrayList<>();
        try (Sheets sheets = RosterFile.open(file)) {
            sheets.read(0, row -> {
                row.cells().forEach(cell -> texts.add(cell.text()));
                return true;
            });
        }
        assertThat(texts).containsExactly("姓名", "身份证号", "李𠮷", "1");
    }

    private void refused(byte[] content, String sentence) throws IOException {
        Path file = Files.write(folder.resolve("upload.bin"), content);

        assertThatThrownBy(() -> RosterRun.of(file))
                .isInstanceOf(RosterUnreadable.class)
                .hasMessageContaining(sentence);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("空表");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
            zip.closeEntry();
            if (entry.equals("xl/sharedStrings.xml")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
