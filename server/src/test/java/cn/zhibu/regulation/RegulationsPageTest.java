package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegulationsPageTest {
    private static final Path PAGE = Path.of("../docs/regulations.md");

    /** With {@code -Dregulations.page=write} the page is written anew first. */
    @Test
    void regulationsPageIsUpToDate() throws IOException {
        String page = RegulationsPage.of(Rulebook.load());
        if ("write".equals(System.getProperty("regulations.page"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
