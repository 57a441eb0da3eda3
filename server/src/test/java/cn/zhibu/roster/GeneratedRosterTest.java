package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters of other seeds, shapes and encodings: every flaw is found and no sound row is refused. */
class GeneratedRosterTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFlawIsFoundInAnXlsx(long seed) throws IOException {
        GeneratedRoster roster = GeneratedRoster.of(seed);
        Path file = folder.resolve("roster.xlsx");

        holds(roster, file, RosterWriter.workbook(roster, file, new Random(seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void everyFlawIsFoundInAnXls(long seed) throws IOException {
        GeneratedRoster roster = GeneratedRoster.of(seed);
        Path file = folder.resolve("roster.xls");

        holds(roster, file, RosterWriter.workbook(roster, file, new Random(seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29})
    void everyFlawIsFoundInACsv(long seed) throws IOException {
        GeneratedRoster roster = GeneratedRoster.of(seed);
        Path file = folder.resolve("roster.csv");
        Charset charset = seed % 3 == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        char delimiter = List.of(',', ';', '\t').get((int) (seed / 3 % 3));

        holds(roster, file, RosterWriter.csv(roster, file, charset, seed % 3 == 1, delimiter));
    }

    private static void holds(GeneratedRoster roster, Path file, List<Integer> rows) {
        RosterRun run = RosterRun.of(file);

        assertThat(run.layout().columns()).extracting(Column::field).isEqualTo(roster.columns());
        assertThat(run.readings()).extracting(RowReading::row).containsExactlyElementsOf(rows);
        roster.truth(rows).holds(run);
    }
}
