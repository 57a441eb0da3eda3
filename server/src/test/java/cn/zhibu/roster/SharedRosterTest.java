package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The college's own roster, held against what is known about it. */
class SharedRosterTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final Path WORKBOOK = DATA.resolve("roster-2026.xlsx");
    private static final Path CSV = DATA.resolve("roster-2026-gb18030.csv");

    @BeforeAll
    static void theSharedFolderStandsBesideTheProject() {
        assumeTrue(Files.exists(WORKBOOK), "the shared folder does not stand beside the project");
    }

    @Test
    void findsEveryFlawOfTheWorkbookAndRefusesNoSoundRow() {
        RosterRun run = RosterRun.of(WORKBOOK);

        assertThat(run.outcome().people()).isEqualTo(truthFile().get("rows").asInt());
        assertThat(run.rows().getFirst().number())
                .isEqualTo(truthFile().get("first_data_row").asInt());
        truth().holds(run);
    }

    @Test
    void findsEveryFlawOfTheCsvAndRefusesNoSoundRow() {
        RosterRun workbook = RosterRun.of(WORKBOOK);
        RosterRun csv = RosterRun.of(CSV);
        Map<Integer, Integer> rows = new HashMap<>();
        for (int index = 0; index < workbook.rows().size(); index++) {
            rows.put(workbook.rows().get(index).number(), csv.rows().get(index).number());
        }

        assertThat(csv.rows()).hasSameSizeAs(workbook.rows());
        truth().renumbered(rows).holds(csv);
    }

    @Test
    void understandsTheSamePeopleFromBothFiles() {
        List<RosterPerson> workbook = RosterRun.of(WORKBOOK).readings().stream()
                .map(RowReading::person)
                .toList();
        List<RosterPerson> csv =
                RosterRun.of(CSV).readings().stream().map(RowReading::person).toList();

        assertThat(csv).isEqualTo(workbook);
    }

    @Test
    void knowsEveryColumnAndProposesTheTreeOfUnits() {
        RosterRun run = RosterRun.of(WORKBOOK);

        assertThat(run.layout().columns()).hasSize(28).allMatch(column -> column.field() != null);
        assertThat(run.layout().missing()).isEmpty();
        assertThat(run.outcome().tree().schools()).hasSize(8);
        assertThat(run.outcome().tree().branches()).isEmpty();
        assertThat(run.outcome().tree().schools().stream()
                        .mapToInt(school -> school.branches().size())
                        .sum())
                .isEqualTo(23);
        assertThat(run.outcome().units()).allMatch(UnitProposal::sure);
    }

    private static Truth truth() {
        Map<String, List<Integer>> flaws = new HashMap<>();
        truthFile()
                .get("flaws")
                .properties()
                .forEach(flaw -> flaws.put(
                        flaw.getKey(),
                        flaw.getValue().valueStream().map(JsonNode::asInt).toList()));
        return new Truth(flaws);
    }

    private static JsonNode truthFile() {
        return Objects.requireNonNull(new JsonMapper().readTree(DATA.resolve("roster-2026.truth.json")));
    }
}
