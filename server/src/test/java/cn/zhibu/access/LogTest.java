package cn.zhibu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.access.Cast.Player;
import cn.zhibu.platform.Database;
import cn.zhibu.platform.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

@AccessTest
class LogTest {
    @Autowired
    Cast.Players players;

    @Autowired
    Acting acting;

    @Autowired
    ActLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    @Autowired
    Keys keys;

    @Test
    void auditorReadsWhoDidWhatFromWhereAndThatIsAnActToo() {
        Player member = players.member();
        players.browser().from("203.0.113.9");
        players.signedIn(member);
        Browser auditor = players.signedIn(players.administrator(Duty.AUDITOR));
        Answer signIns = auditor.get("/api/log?act=SIGN_IN&actor=%E7%8E%8B%E5%B0%8F%E6%98%8E");
        assertThat(signIns.body().at("/items/0/actLabel").asString()).isEqualTo("登录");
        assertThat(signIns.body().at("/items/0/on/id").asString())
                .isEqualTo(member.account().toString());
        assertThat(signIns.body().at("/items/0/address").asString()).isEqualTo("203.0.113.1");
        Answer all = auditor.get("/api/log");
        assertThat(all.body().at("/items/0/act").asString()).isEqualTo("LOG_READ");
        assertThat(all.body().at("/items/1/act").asString()).isEqualTo("LOG_READ");
        assertThat(all.body().at("/items/1/reason").asString()).contains("登录");
        assertThat(auditor.get("/api/log?until=2020-01-01").body().at("/items")).isEmpty();
        assertThat(auditor.get("/api/log?from=yesterday").status()).isEqualTo(400);
        assertThat(auditor.get("/api/log?act=RUBBISH").status()).isEqualTo(400);
        assertThat(auditor.get("/api/log/acts").body()).hasSize(ActKind.values().length);
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedWithoutANewAct() {
        Actor job = Actor.job("试验");
        acting.write(job, () -> {
            for (int i = 0; i < 60; i++) {
                log.record(job, Act.of(ActKind.EXPORTED, new Act.Subject("FILE", null, "名单" + i)));
            }
        });
        Browser auditor = players.signedIn(players.administrator(Duty.AUDITOR));
        Answer first = auditor.get("/api/log?act=EXPORTED");
        Answer second = auditor.get(
                "/api/log?act=EXPORTED&after=" + first.body().at("/next").asString());
        assertThat(first.body().at("/items")).hasSize(50);
        assertThat(second.body().at("/items/9/on/name").asString()).isEqualTo("名单0");
    }

    @Test
    void actOfATransactionThatFailedIsNotInTheLog() {
        long before = verify().count();
        Actor job = Actor.job("试验");
        assertThatThrownBy(() -> acting.write(job, () -> {
                    log.record(job, Act.of(ActKind.EXPORTED, new Act.Subject("FILE", null, "没有的事")));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(verify().count()).isEqualTo(before);
        assertThatThrownBy(() -> log.record(job, new Act(ActKind.EXPORTED, null, null, null, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DirtiesContext
    void changingAnEntryBreaksTheChainThere() throws SQLException {
        write(5);
        Browser auditor = players.signedIn(players.administrator(Duty.AUDITOR));
        assertThat(auditor.get("/api/log/integrity").body().at("/intact").asBoolean())
                .isTrue();
        asOwner("UPDATE access.act SET actor = '别人' WHERE seq = 3");
        Answer broken = auditor.get("/api/log/integrity");
        assertThat(broken.body().at("/intact").asBoolean()).isFalse();
        assertThat(broken.body().at("/brokenAt").asLong()).isEqualTo(3);
        assertThat(broken.body().at("/count").asLong()).isEqualTo(2);
    }

    @Test
    @DirtiesContext
    void takingEntriesAwayAtTheEndIsMissed() throws SQLException {
        write(5);
        long count = verify().count();
        asOwner("DELETE FROM access.act WHERE seq > " + (count - 2));
        assertThat(verify().intact()).isFalse();
        assertThat(verify().brokenAt()).isEqualTo(count - 1);
    }

    @Test
    @DirtiesContext
    void headPutBackByHandIsNoHead() throws SQLException {
        write(5);
        long count = verify().count();
        asOwner("DELETE FROM access.act WHERE seq = " + count);
        asOwner("UPDATE access.log_head SET seq = %d, hash = (SELECT hash FROM access.act WHERE seq = %d)"
                .formatted(count - 1, count - 1));
        assertThat(verify().intact()).isFalse();
    }

    @Test
    void applicationsRoleCanNeitherChangeNorRemoveEntries() {
        write(1);
        Actor job = Actor.job("试验");
        for (String sql : new String[] {"UPDATE access.act SET actor = 'x'", "DELETE FROM access.act"}) {
            assertThatThrownBy(() -> acting.write(job, () -> jdbc.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void memberReadsOnlyOnesOwnActsInSqlAndWritesNoneForAnother() {
        write(1);
        Player member = players.member();
        players.signedIn(member);
        Actor self = new Actor(member.account(), "王小明", member.person(), Set.of(), null, null);
        assertThat(acting.read(
                        self,
                        () -> jdbc.sql("SELECT count(*) FROM access.act WHERE account_id = :me")
                                .param("me", member.account())
                                .query(Long.class)
                                .single()))
                .isEqualTo(acting.read(
                        self,
                        () -> jdbc.sql("SELECT count(*) FROM access.act")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1L);
        Actor other = new Actor(players.member().account(), "别人", null, Set.of(), null, null);
        assertThatThrownBy(() ->
                        acting.write(self, () -> log.record(other, new Act(ActKind.EXPORTED, null, null, null, null))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private void write(int entries) {
        Actor job = Actor.job("试验");
        for (int i = 0; i < entries; i++) {
            acting.write(job, () -> log.record(job, Act.of(ActKind.EXPORTED, new Act.Subject("FILE", null, "名单"))));
        }
    }

    private LogVerifier.Integrity verify() {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            return new LogVerifier(keys).verify(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = database.ownerDataSource().getConnection();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
