package cn.zhibu.roster;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A text file of comma-, semicolon- or tab-separated values in the encodings Chinese offices use. */
final class CsvSheets implements Sheets {

    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int LINES_TO_JUDGE = 30;

    private final Path path;
    private final Charset charset;
    private final CSVFormat format;

    CsvSheets(Path path) {
        this.path = path;
        this.charset = TextEncoding.of(path);
        this.format = format(delimiter());
    }

    @Override
    public List<String> names() {
        return List.of("CSV");
    }

    @Override
    public void read(int sheet, RowVisitor visitor) {
        try (Reader text = TextEncoding.reader(path, charset);
                CSVParser parser = format.parse(text)) {
            for (CSVRecord line : parser) {
                List<Cell> cells = cells(line);
                if (!cells.isEmpty() && !visitor.visit(new SheetRow((int) line.getRecordNumber(), cells))) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException damaged) {
            throw new RosterUnreadable("CSV 文件中的引号不成对，无法分出各列。请用 Excel 或 WPS 打开并另存为 .xlsx 后再上传。", damaged);
        }
    }

    @Override
    public void close() {
        // each read opens and closes the file itself
    }

    private static List<Cell> cells(CSVRecord line) {
        List<Cell> cells = new ArrayList<>(line.size());
        boolean blank = true;
        for (int column = 0; column < Math.min(line.size(), MAX_COLUMNS); column++) {
            Cell cell = Cell.text(line.get(column));
            blank &= cell.isEmpty();
            cells.add(cell);
        }
        return blank ? List.of() : cells;
    }

    /** The delimiter that splits the first lines into the most columns. */
    private char delimiter() {
        char best = DELIMITERS[0];
        long most = -1;
        for (char candidate : DELIMITERS) {
            long columns = columns(candidate);
            if (columns > most) {
                most = columns;
                best = candidate;
            }
        }
        return best;
    }

    private long columns(char candidate) {
        try (Reader text = TextEncoding.reader(path, charset);
                CSVParser parser = format(candidate).parse(text)) {
            return parser.stream()
                    .limit(LINES_TO_JUDGE)
                    .mapToLong(CSVRecord::size)
                    .sum();
        } catch (IOException | UncheckedIOException notThisOne) {
            return 0;
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }
}
