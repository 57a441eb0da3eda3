package cn.zhibu;

import cn.zhibu.platform.Database;
import cn.zhibu.platform.Installation;
import cn.zhibu.platform.Keys;
import cn.zhibu.platform.TestDatabases;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What a product under test stands on: a folder, a key, a database and a clock of its own. */
@TestConfiguration(proxyBeanMethods = false)
class TestProduct {
    @Bean
    Installation installation() throws IOException {
        return Installation.take(TestDatabases.dataFolder());
    }

    @Bean
    Keys keys() {
        return TestDatabases.KEYS;
    }

    @Bean
    Database database() {
        return TestDatabases.copy();
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }
}
