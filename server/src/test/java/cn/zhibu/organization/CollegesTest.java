package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.ProductTest;
import cn.zhibu.TestClock;
import cn.zhibu.access.Accounts;
import cn.zhibu.access.Accounts.Equipment;
import cn.zhibu.access.Duty;
import cn.zhibu.access.Totp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** On a product of its own, for there is one college in it. */
@ProductTest
@TestPropertySource(properties = "zhibu.test.college=none-yet")
class CollegesTest {
    private static final String PASSWORD = "Gan-Jing-Li-Luo-7";

    @Autowired
    Environment environment;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Test
    void theSecurityAdministratorBeginsTheCollegeAndTheFirstOrganizerGoesOn() {
        Browser security = securityAdministrator();
        assertThat(security.get("/api/college").body().at("/name").isNull()).isTrue();
        assertThat(found(security, Map.of("confirmedOn", "2009-06-01")).status())
                .as("confirmed before admitted")
                .isEqualTo(400);
        Answer founded = found(security, Map.of());
        assertThat(founded.status()).as(founded.text()).isEqualTo(201);
        assertThat(found(security, Map.of()).status()).isEqualTo(409);
        assertThat(security.get("/api/college").body().at("/name").asString()).isEqualTo("江北职业学院党委");
        assertThat(security.get("/api/people").status()).isEqualTo(403);

        Browser organizer = browser();
        String token = founded.body().at("/url").asString().replaceFirst(".*/first/", "");
        assertThat(organizer
                        .post("/api/set-up-links/" + token, Map.of("password", PASSWORD))
                        .status())
                .isEqualTo(204);
        signIn(organizer, "g1001");
        String secret =
                organizer.post("/api/my/totp", Map.of()).body().at("/secret").asString();
        assertThat(organizer
                        .put("/api/my/totp", Map.of("code", Totp.code(secret, clock.instant())))
                        .status())
                .isEqualTo(200);
        assertThat(organizer.get("/api/people").body().at("/items").findValuesAsString("name"))
                .contains("孙组织");
        assertThat(organizer.get("/api/units").body().findValuesAsString("name"))
                .contains("江北职业学院党委", "机关党支部");
        assertThat(founding(organizer)).isEqualTo(201);
        assertThat(organizer.get("/api/college").status()).isEqualTo(403);
    }

    private int founding(Browser organizer) {
        String committee = organizer.get("/api/units").body().at("/0/id").asString();
        return organizer
                .post(
                        "/api/units",
                        Map.of(
                                "parentId", committee,
                                "kind", "GENERAL_BRANCH",
                                "form", "ORDINARY",
                                "name", "信息工程学院党总支",
                                "on", "2020-01-01",
                                "basis", "批复"))
                .status();
    }

    private static Answer found(Browser browser, Map<String, String> otherwise) {
        Map<String, String> body = new HashMap<>(Map.of(
                "collegeName", "江北职业学院",
                "organizerName", "孙组织",
                "organizerNumber", "G1001",
                "joinedOn", "2010-06-01",
                "confirmedOn", "2011-06-01"));
        body.putAll(otherwise);
        return browser.post("/api/college", body);
    }

    private Browser securityAdministrator() {
        String secret = Totp.newSecret();
        accounts.equip("keeper", PASSWORD, new Equipment(Duty.SECURITY_ADMIN, secret));
        Browser browser = browser();
        signIn(browser, "keeper");
        clock.forward(Duration.ofSeconds(30));
        browser.post("/api/session/second-factor", Map.of("code", Totp.code(secret, clock.instant())));
        return browser;
    }

    private static void signIn(Browser browser, String login) {
        assertThat(browser.post("/api/session", Map.of("login", login, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    private Browser browser() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
