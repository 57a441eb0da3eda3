package cn.zhibu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.OnTestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnTestDatabase
class ActingTest {
    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysToTheDatabaseWhoActsForTheLengthOfTheTransaction() {
        assertThat(acting.read(Actor.job("试验"), this::systemActor)).isEqualTo("试验");
        assertThat(systemActor()).isEqualTo("nobody");
    }

    private String systemActor() {
        return jdbc.sql("SELECT coalesce(access.system_actor(), 'nobody')")
                .query(String.class)
                .single();
    }
}
