package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhibu.ProductTest;
import cn.zhibu.access.Actor;
import cn.zhibu.organization.PeopleQuery;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The college's own roster, from the file to the organisation and back into a file. */
@ProductTest
@Import(ImportScene.class)
class SharedRosterImportTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @Autowired
    ImportScene scene;

    @Autowired
    PeopleExport export;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void comesInOnceAndThenChangesNothing() throws Exception {
        assumeTrue(Files.exists(DATA), "the shared folder does not stand beside the project");
        Actor actor = scene.organizationDepartment();

        long start = System.nanoTime();
        UUID id = scene.upload(actor, DATA.resolve("roster-2026.xlsx"));
        RosterView view = scene.waitFor(actor, id);
        assertThat(view.state()).as(view.problem()).isEqualTo(RosterState.PREVIEW);
        long previewed = System.nanoTime();
        everyFlawIsHeldBackAndNothingElse(actor, id);

        long accepting = System.nanoTime();
        Summary first = Objects.requireNonNull(scene.accept(actor, id).summary());
        System.out.printf(
                "preview %.1f s, acceptance %.1f s%n",
                (previewed - start) / 1e9, (System.nanoTime() - accepting) / 1e9);
        assertThat(first.fresh() + first.refused() + first.open() + first.same())
                .isEqualTo(first.rows());

        changesNothing(actor, DATA.resolve("roster-2026.xlsx"), first.fresh());
        changesNothing(actor, DATA.resolve("roster-2026-gb18030.csv"), first.fresh());

        Path exported = folder.resolve("export.xlsx");
        try (OutputStream out = Files.newOutputStream(exported)) {
            export.write(actor, PeopleQuery.all(200), null, out);
        }
        changesNothing(actor, exported, first.fresh());
    }

    private void changesNothing(Actor actor, Path file, int atLeast) throws Exception {
        UUID id = scene.upload(actor, file);
        Summary summary = Objects.requireNonNull(scene.waitFor(actor, id).summary());
        assertThat(summary.fresh()).as("new in %s", file).isZero();
        assertThat(scene.rows(actor, id, Verdict.CHANGED)).isEmpty();
        assertThat(summary.unchanged()).isGreaterThanOrEqualTo(atLeast);
        long before = acts();
        scene.accept(actor, id);
        assertThat(acts()).as("only the acceptance is logged").isEqualTo(before + 1);
    }

    private long acts() {
        return jdbc.sql("SELECT seq FROM access.log_head").query(Long.class).single();
    }

    private void everyFlawIsHeldBackAndNothingElse(Actor actor, UUID id) {
        JsonNode truth = new JsonMapper().readTree(DATA.resolve("roster-2026.truth.json"));
        Set<Integer> refused = new TreeSet<>();
        Set<Integer> conflicts = new TreeSet<>();
        truth.get("flaws").properties().forEach(flaw -> {
            Flaw kind = Objects.requireNonNull(Truth.KINDS.get(flaw.getKey()));
            Set<Integer> rows =
                    flaw.getValue().valueStream().map(JsonNode::asInt).collect(Collectors.toSet());
            if (kind.severity() == Severity.REFUSED) {
                refused.addAll(rows);
            } else if (kind == Flaw.DUPLICATE_CONFLICT) {
                conflicts.addAll(rows);
            }
        });
        assertThat(rowsOf(actor, id, Verdict.REFUSED)).isEqualTo(refused);
        assertThat(rowsOf(actor, id, Verdict.OPEN))
                .hasSize(conflicts.size() * 2)
                .containsAll(conflicts);
        assertThat(rowsOf(actor, id, Verdict.SAME))
                .hasSize(truth.get("flaws").get("duplicate_same").size());
    }

    private Set<Integer> rowsOf(Actor actor, UUID id, Verdict verdict) {
        return scene.rows(actor, id, verdict).stream().map(RowView::row).collect(Collectors.toCollection(TreeSet::new));
    }
}
