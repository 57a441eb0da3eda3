package cn.zhibu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ProductTest
@TestPropertySource(properties = "zhibu.pages=classpath:/pages/")
class PagesTest {
    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void everyPathThatIsNoFileIsAPageOfTheApplication() {
        for (String path : new String[] {"/", "/people/0199", "/first/AbC-9", "/index.html"}) {
            Answer page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).contains("支部云");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(page.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("text/html");
        }
    }

    @Test
    void fileWithAHashInItsNameIsKeptForEverAndAMissingOneIsMissing() {
        Answer script = browser.get("/assets/app-0a1b2c3d.js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(browser.get("/assets/gone-0a1b2c3d.js").status()).isEqualTo(404);
    }

    @Test
    void pagesLoadNothingFromElsewhereAndStandInNoFrame() {
        var headers = browser.get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe-eval", "http:", "https:")
                .doesNotContainPattern("script-src[^;]*unsafe-inline");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void healthIsSaidToAnyoneAndNothingElseOfTheHouse() {
        assertThat(browser.get("/actuator/health").status()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").status()).isIn(401, 403);
    }

    @Test
    void answersOfTheApiAreNotKept() {
        assertThat(browser.get("/api/session").headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
    }

    @Test
    void changingAPageIsNoThing() {
        assertThat(browser.post("/people", "").status()).isIn(401, 403);
    }
}
