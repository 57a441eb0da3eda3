package cn.zhibu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.platform.Database;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ZhibuTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Test
    void worksAsARoleThatOwnsNothingAndCannotBypassRowSecurity() {
        assertThat(jdbc.sql(
                                "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void migratingAgainChangesNothing() {
        database.migrate();
        assertThat(jdbc.sql("SELECT count(*) FROM access.act").query(Long.class).single())
                .isZero();
    }

    @Test
    void timeStandsStillInTests() {
        assertThat(clock).isInstanceOf(TestClock.class);
    }
}
