package cn.zhibu.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Refuses a workbook that would unpack to more than a roster of 100,000 rows can need. */
final class ZipBudget {

    private static final long MAX_UNPACKED = 1L << 30;
    private static final long MAX_KEPT_IN_MEMORY = 128L << 20;
    private static final int MAX_ENTRIES = 10_000;

    private ZipBudget() {}

    /** Unpacks every part once without keeping it: the sizes written in a zip file can't be trusted. */
    static void check(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooLarge();
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new RosterUnreadable("这是 .xlsb 二进制工作簿，请另存为 .xlsx 后再上传。");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new RosterUnreadable("这不是 Excel 工作簿（可能是 Word 文档或压缩包）。请上传 .xlsx、.xls 或 .csv 名册。");
            }
            long left = MAX_UNPACKED;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                left -= unpacked(zip, entries.nextElement(), left);
            }
        } catch (IOException damaged) {
            throw new RosterUnreadable("文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再上传。", damaged);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        boolean streamed = entry.getName().startsWith("xl/worksheets/sheet");
        boolean ignored = entry.getName().startsWith("xl/media/");
        long limit = streamed || ignored ? left : Math.min(left, MAX_KEPT_IN_MEMORY);
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) {
                    throw tooLarge();
                }
            }
        }
        return size;
    }

    private static RosterUnreadable tooLarge() {
        return new RosterUnreadable("文件解压后过大，已拒绝读取。名册最多 10 万行，请删除多余的工作表、图片和格式，或按学院拆分后再上传。");
    }
}
