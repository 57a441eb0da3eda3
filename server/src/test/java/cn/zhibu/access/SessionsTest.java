package cn.zhibu.access;

import static cn.zhibu.access.Cast.PASSWORD;
import static cn.zhibu.access.Cast.Players.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.TestClock;
import cn.zhibu.access.Cast.Player;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class SessionsTest {
    @Autowired
    Cast.Players players;

    @Autowired
    Looks looks;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void ownerSeesTheirSessionsAndEndsAnyOfThem() {
        Player member = players.member();
        Browser phone = players.signedIn(member);
        Browser desk = players.signedIn(member);
        Answer list = desk.get("/api/my/sessions");
        assertThat(list.body()).hasSize(2);
        String other = list.body().get(0).at("/current").asBoolean()
                ? list.body().get(1).at("/id").asString()
                : list.body().get(0).at("/id").asString();
        assertThat(players.signedIn(players.member())
                        .delete("/api/my/sessions/" + other)
                        .status())
                .as("a neighbour's session is unknown")
                .isEqualTo(404);
        assertThat(desk.delete("/api/my/sessions/" + other).status()).isEqualTo(204);
        assertThat(phone.get("/api/session").status()).isEqualTo(401);
        Browser third = players.signedIn(member);
        assertThat(desk.delete("/api/my/sessions").status()).isEqualTo(204);
        assertThat(third.get("/api/session").status()).isEqualTo(401);
        assertThat(desk.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void useIsNotedAtMostOnceAMinute() {
        Player member = players.member();
        Browser browser = players.signedIn(member);
        OffsetDateTime begun = lastSeen(member);
        clock.forward(Duration.ofSeconds(59));
        browser.get("/api/session");
        assertThat(lastSeen(member)).isEqualTo(begun);
        clock.forward(Duration.ofSeconds(2));
        browser.get("/api/session");
        assertThat(lastSeen(member)).isEqualTo(begun.plusSeconds(61));
    }

    @Test
    void newPasswordEndsTheOtherSessionsAndMustBeNew() {
        Player member = players.member();
        Browser phone = players.signedIn(member);
        Browser desk = players.signedIn(member);
        clock.forward(Duration.ofMinutes(1));
        assertThat(change(desk, "wrong", "Zhi-Bu-Yun-Duan-9")
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("current");
        assertThat(change(desk, PASSWORD, PASSWORD).body().at("/detail").asString())
                .contains("最近 5 次");
        assertThat(change(desk, PASSWORD, "Zhi-Bu-Yun-Duan-9").status()).isEqualTo(204);
        assertThat(phone.get("/api/session").status()).isEqualTo(401);
        assertThat(desk.get("/api/session").status()).isEqualTo(200);
        assertThat(change(desk, "Zhi-Bu-Yun-Duan-9", PASSWORD).status()).isEqualTo(400);
    }

    @Test
    void passwordOlderThanNinetyDaysIsChangedFirst() {
        Player member = players.member();
        clock.forward(Duration.ofDays(91));
        Browser browser = players.browser();
        assertThat(signIn(browser, member.login(), PASSWORD).body().at("/state").asString())
                .isEqualTo("CHANGE_PASSWORD");
        assertThat(browser.get("/api/my/sessions").status()).isEqualTo(403);
        assertThat(browser.get("/api/my/password-profile").body().at("/name").asString())
                .isEqualTo("等级保护三级");
        assertThat(change(browser, PASSWORD, "Zhi-Bu-Yun-Duan-9").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").body().at("/state").asString()).isEqualTo("SIGNED_IN");
    }

    @Test
    void lookIsNotedOncePerViewerPersonAndDayAndToldToThePerson() {
        Player member = players.member();
        Player secretary = players.secretary();
        Actor viewer = new Actor(secretary.account(), "李书记", secretary.person(), Set.of(), null, "203.0.113.5");
        looks.note(viewer, member.person(), "王小明");
        looks.note(viewer, member.person(), "王小明");
        clock.forward(Duration.ofDays(1));
        looks.note(viewer, member.person(), "王小明");
        Actor self = new Actor(member.account(), "王小明", member.person(), Set.of(), null, null);
        looks.note(self, member.person(), "王小明");
        assertThat(looks.atMe(self)).containsExactly(new Looks.Look(clock.today(), "李书记", "学生第一党支部党支部书记", "查看人员", 2));
        assertThat(acting.read(
                        Actor.job("试验"),
                        () -> jdbc.sql(
                                        "SELECT count(*) FROM access.act WHERE on_id = :person AND act = 'PERSON_LOOKED_AT'")
                                .param("person", member.person())
                                .query(Long.class)
                                .single()))
                .isEqualTo(2);
        Actor neighbour = new Actor(players.member().account(), "别人", null, Set.of(), null, null);
        assertThat(looks.atMe(neighbour)).isEmpty();
    }

    @Test
    void tellsOneWhatIsHeldOfOnesAccount() {
        Player member = players.member();
        players.signedIn(member);
        Actor self = new Actor(member.account(), "王小明", member.person(), Set.of(), null, null);
        assertThat(ownAccount.held(self))
                .extracting(OwnAccount.HeldValue::label, OwnAccount.HeldValue::value)
                .contains(tuple("登录名", member.login()), tuple("最近登录", "2026-11-23 09:00"), tuple("动态口令", "未设置"));
    }

    @Test
    void nobodySeesNothingInAnyTable() {
        players.signedIn(players.secretary());
        for (String table : List.of(
                "account", "session", "recovery_code", "former_password", "set_up_link", "attempt", "look", "act")) {
            assertThat(jdbc.sql("SELECT count(*) FROM access." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void workUnderAnotherNameHandsTheNameBack() {
        Player member = players.member();
        Actor self = new Actor(member.account(), "王小明", member.person(), Set.of(), null, null);
        String names = acting.write(self, () -> {
            String inner = acting.write(Actor.job("试验"), this::whoActs);
            return inner + whoActs();
        });
        assertThat(names).isEqualTo("试验-" + member.account());
    }

    private String whoActs() {
        return jdbc.sql("SELECT coalesce(access.system_actor() || '-', '') || coalesce(access.account()::text, '')")
                .query(String.class)
                .single();
    }

    private OffsetDateTime lastSeen(Player member) {
        return acting.read(
                Actor.job("试验"),
                () -> jdbc.sql("SELECT last_seen_at FROM access.session WHERE account_id = :account")
                        .param("account", member.account())
                        .query(OffsetDateTime.class)
                        .single());
    }

    private static Answer change(Browser browser, String current, String next) {
        return browser.put("/api/my/password", Map.of("current", current, "next", next));
    }
}
