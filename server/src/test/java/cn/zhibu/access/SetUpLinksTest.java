package cn.zhibu.access;

import static cn.zhibu.access.Cast.PASSWORD;
import static cn.zhibu.access.Cast.Players.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.TestClock;
import cn.zhibu.access.Cast.Player;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@AccessTest
class SetUpLinksTest {
    @Autowired
    Cast.Players players;

    @Autowired
    FirstStart firstStart;

    @Autowired
    TestClock clock;

    @Test
    void linkSetsTheFirstPasswordOnce() {
        Player newcomer = players.newcomer();
        String link = issue(newcomer);
        Answer shown = players.browser().get(link);
        assertThat(shown.body().at("/login").asString()).isEqualTo(newcomer.login());
        assertThat(shown.body().at("/profile/sentences")).isNotEmpty();
        assertThat(use(link, PASSWORD).status()).isEqualTo(204);
        assertThat(signIn(players.browser(), newcomer.login(), PASSWORD).status())
                .isEqualTo(200);
        assertThat(use(link, PASSWORD + "x").status()).isEqualTo(404);
        assertThat(players.browser().get(link).status()).isEqualTo(404);
    }

    @Test
    void weakPasswordIsRefusedInWordsAndTheLinkStaysGood() {
        String link = issue(players.newcomer());
        Answer weak = use(link, "short");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body().at("/fields/0/field").asString()).isEqualTo("password");
        assertThat(weak.body().at("/detail").asString()).contains("至少要 10 个");
        assertThat(weak.text()).doesNotContain("short");
        assertThat(use(link, PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void linkGoesStaleAfterThreeDaysAndWhenANewOneIsIssued() {
        Player newcomer = players.newcomer();
        String stale = issue(newcomer);
        clock.forward(Duration.ofHours(72));
        assertThat(use(stale, PASSWORD).status()).isEqualTo(404);
        String first = issue(newcomer);
        String second = issue(newcomer);
        assertThat(use(first, PASSWORD).status()).isEqualTo(404);
        assertThat(use(second, PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void resetEndsSessionsButNotTheSecondFactor() {
        Player secretary = players.secretary();
        Browser browser = players.signedIn(secretary);
        assertThat(use(issue(secretary), PASSWORD + "-neu").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(players.browser(), secretary.login(), PASSWORD + "-neu")
                        .body()
                        .at("/state")
                        .asString())
                .isEqualTo("SECOND_FACTOR");
    }

    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
    void firstStartMakesTheThreeAdministratorsFromOneLink() {
        String token = firstStart.link().orElseThrow().token();
        assertThat(use("/api/set-up-links/" + token, PASSWORD).status()).isEqualTo(204);
        assertThat(firstStart.link()).isEmpty();
        Browser security = players.browser();
        assertThat(signIn(security, "security", PASSWORD).body().at("/state").asString())
                .isEqualTo("SET_UP_SECOND_FACTOR");
        String secret =
                security.post("/api/my/totp", Map.of()).body().at("/secret").asString();
        security.put("/api/my/totp", Map.of("code", Totp.code(secret, clock.instant())));
        String url = security.post("/api/accounts/" + players.idOf("audit") + "/set-up-link", Map.of())
                .body()
                .at("/url")
                .asString();
        assertThat(url).contains("/first/");
        assertThat(use("/api/set-up-links/" + url.substring(url.lastIndexOf('/') + 1), PASSWORD)
                        .status())
                .isEqualTo(204);
        Answer audit = signIn(players.browser(), "audit", PASSWORD);
        assertThat(audit.body().at("/state").asString()).isEqualTo("SET_UP_SECOND_FACTOR");
    }

    private String issue(Player player) {
        Browser security = players.signedIn(players.administrator(Duty.SECURITY_ADMIN));
        String url = security.post("/api/accounts/" + player.account() + "/set-up-link", Map.of())
                .body()
                .at("/url")
                .asString();
        return "/api/set-up-links/" + url.substring(url.lastIndexOf('/') + 1);
    }

    private Answer use(String link, String password) {
        return players.browser().post(link, Map.of("password", password));
    }
}
