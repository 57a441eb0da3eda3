package cn.zhibu.access;

import static cn.zhibu.access.Cast.PASSWORD;
import static cn.zhibu.access.Cast.Players.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.TestClock;
import cn.zhibu.access.Cast.Player;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class SecondFactorTest {
    @Autowired
    Cast.Players players;

    @Autowired
    TestClock clock;

    @Test
    void codesAreThoseOfTheStandard() {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // RFC 6238, appendix B
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(2000000000))).isEqualTo("279037");
    }

    @Test
    void passwordAloneOpensNothingToWhoHasASecondFactor() {
        Player auditor = players.administrator(Duty.AUDITOR);
        Browser browser = players.browser();
        Answer first = signIn(browser, auditor.login(), PASSWORD);
        assertThat(first.body().at("/state").asString()).isEqualTo("SECOND_FACTOR");
        assertThat(first.body().at("/permissions")).isEmpty();
        assertThat(browser.get("/api/log").status()).isEqualTo(403);
        assertThat(browser.get("/api/my/sessions").status()).isEqualTo(403);
        assertThat(browser.post("/api/my/totp", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void codeIsAcceptedOnceAndTheTokenChanges() {
        Player auditor = players.administrator(Duty.AUDITOR);
        Browser browser = players.browser();
        signIn(browser, auditor.login(), PASSWORD);
        String before = browser.cookie("zhibu-session").orElseThrow();
        Answer second = code(browser, players.code(auditor));
        assertThat(second.body().at("/state").asString()).isEqualTo("SIGNED_IN");
        assertThat(browser.cookie("zhibu-session").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.get("/api/log").status()).isEqualTo(200);

        Browser other = players.browser();
        signIn(other, auditor.login(), PASSWORD);
        assertThat(code(other, players.code(auditor)).status()).isEqualTo(401);
        clock.forward(Duration.ofSeconds(30));
        assertThat(code(other, players.code(auditor)).status()).isEqualTo(200);
    }

    @Test
    void wrongCodesLockOut() {
        Player auditor = players.administrator(Duty.AUDITOR);
        Browser browser = players.browser();
        signIn(browser, auditor.login(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(code(browser, "12345").status()).isEqualTo(401);
        }
        assertThat(code(browser, players.code(auditor)).status()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(61));
        assertThat(code(browser, players.code(auditor)).status()).isEqualTo(200);
    }

    @Test
    void whoSeesOthersSetsOneUpBeforeAnythingElseFromTheDayOfThePost() {
        Player member = players.member();
        Browser browser = players.signedIn(member);
        assertThat(browser.get("/api/my/sessions").status()).isEqualTo(200);
        players.appoint(member);
        assertThat(browser.get("/api/session").body().at("/state").asString()).isEqualTo("SET_UP_SECOND_FACTOR");
        assertThat(browser.get("/api/my/sessions").status()).isEqualTo(403);

        Answer offered = browser.post("/api/my/totp", Map.of());
        String secret = offered.body().at("/secret").asString();
        assertThat(offered.body().at("/qr").asString()).startsWith("<svg").contains("<path");
        assertThat(offered.body().at("/uri").asString())
                .startsWith("otpauth://totp/")
                .contains(secret);
        assertThat(browser.put("/api/my/totp", Map.of("code", "000")).status()).isEqualTo(400);
        Answer confirmed = browser.put("/api/my/totp", Map.of("code", Totp.code(secret, clock.instant())));
        assertThat(confirmed.body().at("/recoveryCodes")).hasSize(10);
        Answer session = browser.get("/api/session");
        assertThat(session.body().at("/state").asString()).isEqualTo("SIGNED_IN");
        assertThat(session.body().at("/permissions/0").asString()).isEqualTo("SEE_PEOPLE");
        assertThat(session.body().at("/posts/0/label").asString()).isEqualTo("党支部书记");

        Browser other = players.browser();
        signIn(other, member.login(), PASSWORD);
        String recovery = confirmed.body().at("/recoveryCodes/0").asString();
        assertThat(code(other, recovery.toLowerCase(java.util.Locale.ROOT)).status())
                .isEqualTo(200);
        Browser third = players.browser();
        signIn(third, member.login(), PASSWORD);
        assertThat(code(third, recovery).status()).isEqualTo(401);
    }

    private static Answer code(Browser browser, String code) {
        return browser.post("/api/session/second-factor", Map.of("code", code));
    }
}
