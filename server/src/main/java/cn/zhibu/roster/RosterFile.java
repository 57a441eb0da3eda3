package cn.zhibu.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Opens an uploaded file by what is in it; its name's ending is not trusted. */
final class RosterFile {

    private static final int ENOUGH_TO_TELL = 512;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String WANTED = "请上传 .xlsx、.xls 或 .csv 名册。";

    private RosterFile() {}

    /**
     * Opens the file for reading; close the answer.
     *
     * @throws RosterUnreadable with a Chinese sentence when it is empty, encrypted, damaged, too large or no spreadsheet
     */
    static Sheets open(Path path) {
        byte[] start = start(path);
        if (start.length == 0) {
            throw new RosterUnreadable("文件是空的，没有任何内容。");
        }
        if (startsWith(start, ZIP)) {
            return new XlsxSheets(path);
        }
        if (startsWith(start, OLE)) {
            return new XlsSheets(path);
        }
        refuseOtherKinds(start);
        return new CsvSheets(path);
    }

    private static void refuseOtherKinds(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            throw new RosterUnreadable("这是 PDF 文件，不是电子表格。" + WANTED);
        }
        if (text.contains("<html") || text.contains("<table") || text.startsWith("<!doctype")) {
            throw new RosterUnreadable("这其实是网页（有些系统导出的 .xls 就是如此）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。");
        }
        if (text.contains("<?xml")) {
            throw new RosterUnreadable("这是 XML 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。");
        }
        if (text.startsWith("rar!") || text.startsWith("7z\u00bc\u00af") || text.startsWith("\u001f\u008b")) {
            throw new RosterUnreadable("这是压缩包。请解压后上传里面的表格。");
        }
        if (text.startsWith("\u0089png") || text.startsWith("\u00ff\u00d8\u00ff")) {
            throw new RosterUnreadable("这是图片，不是电子表格。" + WANTED);
        }
    }

    private static byte[] start(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(ENOUGH_TO_TELL);
        } catch (IOException unreadable) {
            throw new RosterUnreadable("文件无法读取，请重新上传。", unreadable);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
