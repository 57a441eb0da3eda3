package cn.zhibu.access;

import static cn.zhibu.access.Cast.PASSWORD;
import static cn.zhibu.access.Cast.Players.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.TestClock;
import cn.zhibu.access.Cast.Player;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class AdministratorsTest {
    @Autowired
    Cast.Players players;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Test
    void eachOfTheThreeDoesOnlyItsOwnThing() {
        Map<Duty, String> own = Map.of(
                Duty.SECURITY_ADMIN, "/api/accounts", Duty.AUDITOR, "/api/log", Duty.SYSTEM_ADMIN, "/api/system");
        own.forEach((duty, page) -> {
            Browser browser = players.signedIn(players.administrator(duty));
            own.values()
                    .forEach(each -> assertThat(browser.get(each).status())
                            .as("%s %s", duty, each)
                            .isEqualTo(each.equals(page) ? 200 : 403));
        });
        Browser secretary = players.signedIn(players.secretary());
        own.values().forEach(each -> assertThat(secretary.get(each).status()).isEqualTo(403));
    }

    @Test
    void nobodyHoldsTwoDutiesAndNoMemberHoldsOne() {
        Browser security = players.signedIn(players.administrator(Duty.SECURITY_ADMIN));
        Player auditor = players.administrator(Duty.AUDITOR);
        Answer second = giveDuty(security, auditor.account(), "SYSTEM_ADMIN");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().at("/detail").asString()).contains("只能担任一员");
        assertThat(giveDuty(security, players.member().account(), "AUDITOR").status())
                .isEqualTo(409);
        assertThat(giveDuty(security, auditor.account(), null).status()).isEqualTo(204);
        assertThat(giveDuty(security, auditor.account(), "SYSTEM_ADMIN").status())
                .isEqualTo(204);
    }

    @Test
    void securityAdministratorCannotTouchTheOwnAccount() {
        Player self = players.administrator(Duty.SECURITY_ADMIN);
        Browser security = players.signedIn(self);
        assertThat(giveDuty(security, self.account(), "AUDITOR").status()).isEqualTo(409);
        assertThat(giveDuty(security, self.account(), null).status()).isEqualTo(409);
        for (String act : List.of("/closure", "/set-up-link", "/second-factor")) {
            String path = "/api/accounts/" + self.account() + act;
            Answer answer =
                    switch (act) {
                        case "/closure" -> security.put(path, Map.of());
                        case "/set-up-link" -> security.post(path, Map.of());
                        default -> security.delete(path);
                    };
            assertThat(answer.status()).as(act).isEqualTo(409);
        }
        assertThatThrownBy(() -> acting.write(
                        new Actor(self.account(), "试验", null, java.util.Set.of(), Duty.SECURITY_ADMIN, null),
                        () -> jdbc.sql("UPDATE access.account SET duty = 'AUDITOR' WHERE id = :id")
                                .param("id", self.account())
                                .update()))
                .as("the database holds the line too")
                .rootCause()
                .hasMessageContaining("another security administrator");
    }

    @Test
    void memberCannotGiveOneselfADutyEvenInSql() {
        Player member = players.member();
        assertThatThrownBy(() -> acting.write(
                        new Actor(member.account(), "王小明", member.person(), java.util.Set.of(), null, null),
                        () -> jdbc.sql("UPDATE access.account SET duty = 'AUDITOR', person_id = NULL WHERE id = :id")
                                .param("id", member.account())
                                .update()))
                .rootCause()
                .hasMessageContaining("another security administrator");
    }

    @Test
    void findsAccountsByTheBeginningOfLoginOrNamePageByPage() {
        String prefix = "page" + System.nanoTime();
        accounts.openFor(
                Actor.job("试验"),
                java.util.stream.IntStream.range(0, 120)
                        .mapToObj(i -> new Accounts.Opening(UUID.randomUUID(), "%s-%03d".formatted(prefix, i), "赵" + i))
                        .toList());
        Browser security = players.signedIn(players.administrator(Duty.SECURITY_ADMIN));
        Answer first = security.get("/api/accounts?q=" + prefix);
        assertThat(first.body().at("/items")).hasSize(50);
        assertThat(first.body().at("/items/0/state").asString()).isEqualTo("NOT_SET_UP");
        assertThat(first.text()).doesNotContain("assword");
        Answer second = security.get("/api/accounts?q=" + prefix + "&after="
                + first.body().at("/next").asString());
        Answer third = security.get("/api/accounts?q=" + prefix + "&after="
                + second.body().at("/next").asString());
        assertThat(third.body().at("/items")).hasSize(20);
        assertThat(third.body().at("/next").isNull()).isTrue();
        assertThat(security.get("/api/accounts?q=%25").body().at("/items")).isEmpty();
    }

    @Test
    void openingAccountsAgainChangesNothingAndTellsWhoseLoginIsTaken() {
        Player member = players.newcomer();
        UUID stranger = UUID.randomUUID();
        assertThat(accounts.openFor(
                        Actor.job("试验"),
                        List.of(
                                new Accounts.Opening(member.person(), member.login(), "王小明"),
                                new Accounts.Opening(stranger, member.login(), "另一人"))))
                .containsExactly(stranger);
    }

    @Test
    void closesAnAccountAtOnceAndOpensItAgain() {
        Browser security = players.signedIn(players.administrator(Duty.SECURITY_ADMIN));
        Player member = players.member();
        Browser browser = players.signedIn(member);
        String closure = "/api/accounts/" + member.account() + "/closure";
        assertThat(security.put(closure, Map.of()).status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(players.browser(), member.login(), PASSWORD).status()).isEqualTo(401);
        assertThat(security.delete(closure).status()).isEqualTo(204);
        assertThat(signIn(players.browser(), member.login(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void endsALockOutAndAllSessions() {
        Browser security = players.signedIn(players.administrator(Duty.SECURITY_ADMIN));
        Player member = players.member();
        for (int i = 0; i < 5; i++) {
            signIn(players.browser(), member.login(), "wrong");
        }
        assertThat(security.get("/api/accounts?q=" + member.login())
                        .body()
                        .at("/items/0/lockedUntil")
                        .isNull())
                .isFalse();
        assertThat(security.delete("/api/accounts/" + member.account() + "/lock")
                        .status())
                .isEqualTo(204);
        Browser browser = players.signedIn(member);
        assertThat(security.delete("/api/accounts/" + member.account() + "/sessions")
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void takesALostSecondFactorAwaySoThatANewOneIsSetUp() {
        Browser security = players.signedIn(players.administrator(Duty.SECURITY_ADMIN));
        Player secretary = players.secretary();
        assertThat(security.delete("/api/accounts/" + secretary.account() + "/second-factor")
                        .status())
                .isEqualTo(204);
        clock.forward(Duration.ofSeconds(30));
        assertThat(signIn(players.browser(), secretary.login(), PASSWORD)
                        .body()
                        .at("/state")
                        .asString())
                .isEqualTo("SET_UP_SECOND_FACTOR");
    }

    @Test
    void opensAnAccountForAnAdministratorAndRefusesATakenLogin() {
        Browser security = players.signedIn(players.administrator(Duty.SECURITY_ADMIN));
        String login = "audit" + System.nanoTime();
        Answer opened = security.post("/api/accounts", Map.of("login", login, "name", "第二审计员"));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().at("/state").asString()).isEqualTo("NOT_SET_UP");
        assertThat(security.post("/api/accounts", Map.of("login", login, "name", "又一个"))
                        .status())
                .isEqualTo(409);
        assertThat(security.post("/api/accounts", Map.of("login", "张 三", "name", "张三"))
                        .status())
                .isEqualTo(400);
        assertThat(security.put("/api/accounts/" + UUID.randomUUID() + "/closure", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(security.put("/api/accounts/rubbish/closure", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void systemPageTellsOfTheHouseOnly() {
        Answer system =
                players.signedIn(players.administrator(Duty.SYSTEM_ADMIN)).get("/api/system");
        assertThat(system.body().at("/database/version").asString()).startsWith("18");
        assertThat(system.body().at("/mode").asString()).isEqualTo("college");
    }

    private static Answer giveDuty(Browser browser, UUID account, @org.jspecify.annotations.Nullable String duty) {
        Map<String, Object> body = new HashMap<>();
        body.put("duty", duty);
        return browser.put("/api/accounts/" + account + "/duty", body);
    }
}
