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
        Installation taken = Installation.take(data);
        Restore.refuseHalfDone(taken.data());
        return taken;
    }

    @Bean
    @ConditionalOnMissingBean
    Keys keys(Installation installation, Environment environment) {
        return Keys.open(installation.data(), environment.getProperty("ZHIBU_KEY"));
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(Installation installation, Keys keys, Environment environment) {
        Database.Outside outside = Database.Outside.in(name -> environment.getProperty(name));
        Database database = outside == null
                ? Database.embedded(installation.data(), keys, Map.of())
                : Database.outside(outside, keys);
        database.migrate();
        return database;
    }

    @Bean
    @ConditionalOnMissingBean
    HikariDataSource dataSource(Database database, @Value("${zhibu.connections:24}") int connections) {
        return database.appDataSource(connections);
    }
}
