package cn.zhibu.regulation.web;

import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.WorkingDays;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rulebook once at start; {@code zhibu.college-rules} names the college's own file of 本校规定, if any. */
@Configuration(proxyBeanMethods = false)
class RegulationSetup {
    @Bean
    Rulebook rulebook(@Value("${zhibu.college-rules:}") String collegeRules) {
        return collegeRules.isBlank() ? Rulebook.load() : Rulebook.load(Path.of(collegeRules));
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.load();
    }
}
