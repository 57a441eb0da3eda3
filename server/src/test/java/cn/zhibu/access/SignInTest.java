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

@AccessTest
class SignInTest {
    @Autowired
    Cast.Players players;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Test
    void memberSignsInWithLoginAndPassword() {
        Player member = players.member();
        Browser browser = players.browser();
        Answer answer = signIn(browser, " " + member.login().toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/state").asString()).isEqualTo("SIGNED_IN");
        assertThat(answer.body().at("/account/personId").asString())
                .isEqualTo(member.person().toString());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("zhibu-session="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(browser.get("/api/session").body().at("/account/name").asString())
                .isEqualTo("王小明");
    }

    @Test
    void unknownLoginWrongPasswordClosedAndNotYetSetUpGetTheSameAnswer() {
        Player closed = players.member();
        accounts.closeFor(Actor.job("试验"), closed.person());
        Answer wrong = signIn(players.browser(), players.member().login(), "wrong");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(signIn(players.browser(), "nobody", "wrong").text()).isEqualTo(wrong.text());
        assertThat(signIn(players.browser(), closed.login(), PASSWORD).text()).isEqualTo(wrong.text());
        assertThat(signIn(players.browser(), players.newcomer().login(), "").status())
                .isEqualTo(400);
        assertThat(signIn(players.browser(), players.newcomer().login(), PASSWORD)
                        .text())
                .isEqualTo(wrong.text());
    }

    @Test
    void fiveWrongPasswordsLockOutEvenTheRightOneKnownLoginOrNot() {
        for (String login : new String[] {players.member().login(), "unknown-" + System.nanoTime()}) {
            fail(login, 5);
            Answer locked = signIn(players.browser(), login, PASSWORD);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.headers().firstValue("Retry-After")).contains("60");
            assertThat(locked.body().at("/detail").asString()).contains("1 分钟");
        }
    }

    @Test
    void lockOutPassesAndTheNextOneIsTwiceAsLong() {
        Player member = players.member();
        fail(member.login(), 5);
        clock.forward(Duration.ofSeconds(61));
        fail(member.login(), 1);
        clock.forward(Duration.ofSeconds(61));
        assertThat(signIn(players.browser(), member.login(), PASSWORD).status()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(60));
        assertThat(signIn(players.browser(), member.login(), PASSWORD).status()).isEqualTo(200);
        fail(member.login(), 4);
        assertThat(signIn(players.browser(), member.login(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void addressThatTriesManyLoginsIsLockedOut() {
        Browser browser = players.browser().from("203.0.113.77");
        for (int i = 0; i < 100; i++) {
            assertThat(signIn(browser, "spray" + i, "wrong").status()).isEqualTo(401);
        }
        Player member = players.member();
        assertThat(signIn(browser, member.login(), PASSWORD).status()).isEqualTo(429);
        assertThat(signIn(browser.from("203.0.113.78"), member.login(), PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothingIsChangedWithoutTheCsrfToken() {
        Player member = players.member();
        assertThat(signIn(players.browser().withoutCsrf(), member.login(), PASSWORD)
                        .status())
                .isEqualTo(403);
        Browser browser = players.signedIn(member).withoutCsrf();
        assertThat(browser.delete("/api/session").status()).isEqualTo(403);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        Browser browser = players.signedIn(players.member());
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void sessionEndsAfterTwoIdleHoursAndAfterTwelveInAnyCase() {
        Browser idle = players.signedIn(players.member());
        Browser busy = players.signedIn(players.member());
        for (int i = 0; i < 11; i++) {
            clock.forward(Duration.ofMinutes(61));
            assertThat(busy.get("/api/session").status()).isEqualTo(200);
        }
        assertThat(idle.get("/api/session").status()).isEqualTo(401);
        clock.forward(Duration.ofMinutes(60));
        assertThat(busy.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void rubbishIsAnsweredWithASentenceThatNamesTheField() {
        Browser browser = players.browser();
        Answer broken = browser.change("POST", "/api/session", "{\"login\": ");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.body().at("/detail").asString()).contains("JSON");
        Answer wrongType = browser.change("POST", "/api/session", "{\"login\": {}, \"password\": \"x\"}");
        assertThat(wrongType.body().at("/fields/0/field").asString()).isEqualTo("login");
        Answer empty = browser.post("/api/session", Map.of("login", " ", "password", "x"));
        assertThat(empty.body().at("/title").asString()).isEqualTo("填写有误");
        assertThat(empty.body().at("/fields/0/field").asString()).isEqualTo("login");
        assertThat(browser.post("/api/session", Map.of("login", "a\u0000b", "password", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/api/session", Map.of("login", "a".repeat(65), "password", "x"))
                        .status())
                .isEqualTo(400);
        Answer secret = browser.post("/api/session", Map.of("login", "a", "password", "p".repeat(129)));
        assertThat(secret.status()).isEqualTo(400);
        assertThat(secret.text()).doesNotContain("ppp");
        assertThat(browser.change("PATCH", "/api/session", "{}").status()).isEqualTo(405);
    }

    @Test
    void madeUpTokenIsNobody() {
        Browser browser = players.browser();
        assertThat(browser.get("/api/my/sessions").status()).isEqualTo(401);
        assertThat(browser.get("/api/does-not-exist").status()).isEqualTo(401);
        assertThat(players.signedIn(players.member()).get("/api/does-not-exist").status())
                .isEqualTo(404);
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(players.browser(), login, "wrong").status()).isEqualTo(401);
        }
    }
}
