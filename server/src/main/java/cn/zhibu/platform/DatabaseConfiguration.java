package cn.zhibu.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the folder, the keys and the database, in this order, and closes them in the other. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Installation installation(@Value("${zhibu.data}") Path data) {
        return Installation.take(data);
    }

    @Bean
    @ConditionalOnMissingBean
    Keys keys(Installation installation, Environment environment) {
        return Keys.open(installation.data(), environment.getProperty("ZHIBU_KEY"));
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(Installation installation, Keys keys, Environment environment) {
        String url = environment.getProperty("ZHIBU_DB_URL", "");
        Database database = url.isBlank()
                ? Database.embedded(installation.data(), keys, Map.of())
                : Database.outside(
                        new Database.Outside(
                                url,
                                environment.getProperty("ZHIBU_DB_USER", ""),
                                environment.getProperty("ZHIBU_DB_PASSWORD", "")),
                        keys);
        database.migrate();
        return database;
    }

    @Bean
    @ConditionalOnMissingBean
    HikariDataSource dataSource(Database database, @Value("${zhibu.connections:24}") int connections) {
        return database.appDataSource(connections);
    }
}
