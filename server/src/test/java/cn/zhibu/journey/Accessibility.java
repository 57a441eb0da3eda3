package cn.zhibu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What axe-core finds on a page as it stands. */
final class Accessibility {
    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] })
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
                .join('\\n')
            }
            """;

    private Accessibility() {}

    /** Nothing serious or critical, once the page has settled. */
    static void assertSound(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat((String) page.evaluate(SERIOUS)).as("axe on " + page.url()).isEmpty();
    }
}
