package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RulebookTest {
    private static final Path RESOURCES = Path.of("src/main/resources/regulation");
    private final Rulebook rulebook = Rulebook.load();

    @Test
    void holdsTheRulesItWasAskedFor() {
        assertThat(rulebook.rules().stream().map(rule -> rule.id().value()).distinct())
                .containsExactlyInAnyOrder(
                        "BR-01", "BR-02", "BR-03", "BR-04", "BR-05", "BR-06", "BR-07", "BR-08", "BR-09", "BR-10",
                        "BR-11", "BR-12", "BR-13", "BR-14", "BR-15", "BR-16", "BR-17", "DV-02", "DV-10", "DV-27",
                        "DV-30", "HE-03", "HE-04", "IT-02", "IT-03", "IT-04", "IT-05", "IT-07", "PI-07", "VT-04");
    }

    @Test
    void readsEveryEditionInTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            List<String> editions = files.map(file -> file.getFileName().toString())
                    .filter(file ->
                            !List.of("editions.yaml", "working-days.yaml").contains(file))
                    .toList();
            assertThat(EditionFiles.resource("editions.yaml", EditionFiles.Listing.class)
                            .editions())
                    .containsExactlyInAnyOrderElementsOf(editions);
        }
    }

    @Test
    void theEditionInForceOnTheDayDecides() {
        assertThat(editionOf("DV-10", "2014-05-27")).isEmpty();
        assertThat(editionOf("DV-10", "2014-05-28")).contains("2014");
        assertThat(editionOf("DV-10", "2026-05-10")).contains("2014");
        assertThat(editionOf("DV-10", "2026-05-11")).contains("2026");
    }

    @Test
    void everyEditionOfADocumentNamesItAlike() {
        assertThat(rulebook.rules().stream()
                        .map(rule -> rule.edition().document())
                        .distinct())
                .extracting(Document::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void isSilentBeforeTheFirstEdition() {
        assertThat(rulebook.judge("BR-02", LocalDate.parse("2018-10-27"), rule -> rule.breached("多。", "减。")))
                .isEqualTo(Verdict.allowed());
    }

    @Test
    void refusesTwoEditionsInForceAtOnce() {
        List<Rule> twice = Stream.concat(
                        rulebook.editionsOf(new RuleId("BR-02")).stream(),
                        rulebook.editionsOf(new RuleId("BR-02")).stream())
                .toList();
        assertThatThrownBy(() -> new Rulebook(twice))
                .hasMessageContaining("BR-02")
                .hasMessageContaining("同时有效");
    }

    @Test
    void findsRulesByWordsDocumentAndLevel() {
        assertThat(ids(rulebook.search("党龄 书记", null, null))).contains("BR-15").doesNotContain("BR-02");
        assertThat(ids(rulebook.search("br-0", null, null)))
                .contains("BR-01", "BR-09")
                .doesNotContain("BR-10");
        assertThat(ids(rulebook.search(null, "admission-rules", null)))
                .containsOnly("DV-02", "DV-10", "DV-27", "DV-30");
        assertThat(ids(rulebook.search(null, null, Level.FORBIDDEN)))
                .contains("IT-03", "PI-07")
                .doesNotContain("BR-01");
        assertThat(ids(rulebook.search(null, null, Level.NORMALLY))).contains("BR-02", "BR-03", "BR-09");
        assertThat(rulebook.search("量子", null, null)).isEmpty();
    }

    @Test
    void onlyWhatWasReadInTheOriginalIsNotToBeVerified() {
        assertThat(rulebook.rules())
                .filteredOn(rule -> !rule.evidence().toBeVerified())
                .allSatisfy(rule -> assertThat(rule.edition().name()).isIn("2026", "2021"))
                .extracting(rule -> rule.id().value())
                .containsExactly("DV-02", "DV-10", "DV-27", "DV-30", "PI-07");
    }

    @Test
    void aFindingCitesItsSourceAndSurvivesJson() {
        Finding finding = rulebook.inForce("BR-03", LocalDate.parse("2026-06-01"))
                .map(rule -> rule.breached(rule.amount("units"), "覆盖 6 个单位。", "分成两个。"))
                .orElseThrow()
                .findings()
                .getFirst();
        assertThat(finding.citation()).isEqualTo("《中国共产党支部工作条例（试行）》（2018）第五条 · BR-03（待核）");
        assertThat(finding.level()).isEqualTo(Level.NORMALLY);
        JsonMapper json = new JsonMapper();
        assertThat(json.writeValueAsString(finding))
                .contains("\"rule\":\"BR-03\"", "\"level\":\"S\"", "\"levelLabel\":\"一般\"", "\"toBeVerified\":true");
        assertThat(json.readValue(json.writeValueAsString(finding), Finding.class))
                .isEqualTo(finding);
    }

    private Optional<String> editionOf(String rule, String on) {
        return rulebook.inForce(rule, LocalDate.parse(on))
                .map(found -> found.edition().name());
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.id().value()).toList();
    }
}
