package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out to the office comes back as the same roster. */
class FindingsWorkbookTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void sentAgainItIsTheSameTableWithTheSameFindings() throws IOException {
        RosterRun first = generated(42);

        RosterRun again = RosterRun.of(findingsOf(first));

        assertThat(again.layout().fingerprint()).isEqualTo(first.layout().fingerprint());
        assertThat(again.layout().unknown()).isEmpty();
        assertThat(again.readings())
                .extracting(RowReading::person)
                .isEqualTo(first.readings().stream().map(RowReading::person).toList());
        assertThat(again.refusedRows()).hasSameSizeAs(first.refusedRows());
    }

    @Test
    void namesTheOriginalRowAndSaysWhatIsTheMatter() throws IOException {
        RosterRun first = generated(43);
        int refused = first.refusedRows().iterator().next();

        try (Sheets sheets = RosterFile.open(findingsOf(first))) {
            List<String> said = new ArrayList<>();
            sheets.read(0, row -> {
                List<String> own = row.cells().stream()
                        .skip(first.layout().columns().size())
                        .map(Cell::text)
                        .toList();
                boolean same = own.size() == 3 && own.getFirst().equals(String.valueOf(refused));
                if (same) {
                    said.add(own.get(1) + own.get(2));
                }
                return true;
            });
            assertThat(said).singleElement().asString().startsWith("拒收【");
        }
    }

    @Test
    void anExportReadAgainGivesTheSamePeople() throws IOException {
        List<RosterPerson> people = generated(44).readings().stream()
                .filter(reading -> !reading.refused())
                .map(RowReading::person)
                .toList();
        Path file = folder.resolve("export.xlsx");
        try (RosterExport export = new RosterExport("李老师", LocalDateTime.of(2026, 11, 22, 9, 30));
                OutputStream out = Files.newOutputStream(file)) {
            people.forEach(export::add);
            export.writeTo(out);
        }

        RosterRun again = RosterRun.of(file);

        assertThat(again.readings()).extracting(RowReading::person).isEqualTo(people);
        assertThat(again.layout().columns()).extracting(Column::field).containsExactly(Field.values());
    }

    private RosterRun generated(long seed) throws IOException {
        Path file = folder.resolve("roster.xlsx");
        RosterWriter.workbook(GeneratedRoster.of(seed), file, new Random(seed));
        return RosterRun.of(file);
    }

    private Path findingsOf(RosterRun run) throws IOException {
        Map<Integer, List<CellFinding>> byRow =
                run.findings().stream().collect(Collectors.groupingBy(CellFinding::row));
        Path file = folder.resolve("findings.xlsx");
        try (FindingsWorkbook workbook = new FindingsWorkbook(run.layout());
                OutputStream out = Files.newOutputStream(file)) {
            run.rows().forEach(row -> workbook.add(row, byRow.getOrDefault(row.number(), List.of())));
            workbook.writeTo(out);
        }
        return file;
    }
}
