package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.ProductTest;
import cn.zhibu.TestClock;
import cn.zhibu.access.Accounts;
import cn.zhibu.access.Accounts.Equipment;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Totp;
import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a browser gets. */
@ProductTest
@Import(ImportScene.class)
class RosterHttpTest {
    private static final String PASSWORD = "Gan-Jing-Li-Luo-7";

    @LocalServerPort
    int port;

    @Autowired
    ImportScene scene;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Test
    void anOfficeUploadsFollowsTheProgressLooksAcceptsAndExports() {
        Browser office = signedIn(scene.organizationDepartment());
        byte[] csv = scene.csv(List.of(scene.fresh(Stage.ACTIVIST), scene.fresh(Stage.APPLICANT)))
                .getBytes(StandardCharsets.UTF_8);

        var uploaded = office.upload("/api/rosters", "roster.csv", csv);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        String roster = "/api/rosters/" + uploaded.body().get("id").asString();

        assertThat(office.get(roster + "/progress").text()).contains("event:progress", "\"PREVIEW\"");
        assertThat(office.get(roster).body().get("summary").get("fresh").asInt())
                .isEqualTo(2);
        assertThat(office.get(roster + "/rows?verdict=FRESH").body().get("items"))
                .hasSize(2);
        assertThat(office.get(roster + "/workbook").text()).startsWith("PK");
        assertThat(office.get("/api/roster-fields").body()).hasSize(Field.values().length);
        assertThat(office.post(roster + "/acceptance", Map.of()).status()).isEqualTo(202);
        assertThat(office.get(roster + "/progress").text()).contains("\"ACCEPTED\"");

        var exported = office.get("/api/people/export?stage=ACTIVIST");
        assertThat(exported.text()).startsWith("PK");
        assertThat(exported.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
    }

    @Test
    void whoMayNotImportIsToldSoAndAnotherOrganiserFindsNothing() {
        Browser office = signedIn(scene.organizationDepartment());
        String id = office.upload("/api/rosters", "a.csv", "姓名,工号\n张三,1\n".getBytes(StandardCharsets.UTF_8))
                .body()
                .get("id")
                .asString();
        var school = scene.school("旁观学院");
        Browser organiser = signedIn(scene.holder(school, PostKind.ORGANIZER));
        Browser secretary = signedIn(scene.holder(scene.branch(school, "旁观学院学生第一党支部"), PostKind.SECRETARY));

        for (String path : List.of("", "/rows", "/progress", "/workbook")) {
            assertThat(organiser.get("/api/rosters/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(secretary.get("/api/rosters/" + id + path).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(organiser.delete("/api/rosters/" + id).status()).isEqualTo(404);
        assertThat(secretary.upload("/api/rosters", "a.csv", new byte[] {1}).status())
                .isEqualTo(403);
        assertThat(office.upload("/api/rosters", "a.csv", new byte[0]).status()).isEqualTo(400);
    }

    private Browser signedIn(Actor actor) {
        String login = scene.number(actor).toLowerCase(java.util.Locale.ROOT);
        String secret = Totp.newSecret();
        accounts.equip(login, PASSWORD, new Equipment(null, secret));
        Browser browser = new Browser(port);
        browser.post("/api/session", Map.of("login", login, "password", PASSWORD));
        clock.forward(Duration.ofSeconds(30));
        var answer = browser.post("/api/session/second-factor", Map.of("code", Totp.code(secret, clock.instant())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return browser;
    }
}
