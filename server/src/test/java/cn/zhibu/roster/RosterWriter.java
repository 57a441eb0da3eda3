package cn.zhibu.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a generated roster the way offices do: titles, notes, blank rows, footers, other sheets. */
final class RosterWriter {

    private static final Set<Field> DAYS = Set.of(
            Field.BIRTH,
            Field.APPLIED,
            Field.ACTIVIST,
            Field.CANDIDATE,
            Field.ADMITTED,
            Field.CONFIRMED,
            Field.GRADUATION);

    private RosterWriter() {}

    /** @return the sheet rows in which the people stand */
    static List<Integer> workbook(GeneratedRoster roster, Path file, Random random) throws IOException {
        boolean old = file.toString().endsWith(".xls");
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet notes = workbook.createSheet("填表说明");
            notes.createRow(0).createCell(0).setCellValue("姓名、身份证号、人员类别必须填写");
            Sheet sheet = workbook.createSheet("名册");
            List<Integer> rows = new ArrayList<>();
            int next = random.nextInt(3);
            sheet.createRow(next++).createCell(0).setCellValue("某学院党员发展名册");
            header(roster, sheet.createRow(next++));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            for (Map<Field, String> person : roster.rows()) {
                next += random.nextInt(25) == 0 ? 1 : 0;
                person(roster, person, sheet.createRow(next++), random.nextBoolean() ? day : null);
                rows.add(next);
            }
            sheet.createRow(next + 1).createCell(0).setCellValue("填表人：        审核人：");
            workbook.write(out);
            return rows;
        }
    }

    /** @return the lines in which the people stand */
    static List<Integer> csv(GeneratedRoster roster, Path file, Charset charset, boolean mark, char delimiter)
            throws IOException {
        List<Integer> rows = new ArrayList<>();
        try (Writer text = Files.newBufferedWriter(file, charset);
                CSVPrinter printer = CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .get()
                        .print(text)) {
            if (mark) {
                text.write('\uFEFF');
            }
            printer.printRecord("某学院党员发展名册");
            printer.printRecord(roster.headers());
            for (int index = 0; index < roster.rows().size(); index++) {
                Map<Field, String> person = roster.rows().get(index);
                printer.printRecord(roster.columns().stream()
                        .map(field -> person.getOrDefault(field, ""))
                        .toList());
                rows.add(index + 3);
            }
            printer.printRecord(Collections.nCopies(roster.columns().size(), ""));
            printer.printRecord("合计", roster.rows().size());
        }
        return rows;
    }

    private static void header(GeneratedRoster roster, Row row) {
        for (int column = 0; column < roster.headers().size(); column++) {
            row.createCell(column).setCellValue(roster.headers().get(column));
        }
    }

    private static void person(GeneratedRoster roster, Map<Field, String> person, Row row, @Nullable CellStyle day) {
        for (int column = 0; column < roster.columns().size(); column++) {
            Field field = roster.columns().get(column);
            String text = person.getOrDefault(field, "");
            boolean plainDay = DAYS.contains(field) && text.matches("\\d{4}-\\d{2}-\\d{2}");
            if (plainDay && day != null) {
                row.createCell(column).setCellValue(LocalDate.parse(text));
                row.getCell(column).setCellStyle(day);
            } else if (field == Field.ID_NUMBER && text.endsWith("0000")
                    || DAYS.contains(field) && text.matches("\\d{5}")) {
                row.createCell(column).setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }
}
