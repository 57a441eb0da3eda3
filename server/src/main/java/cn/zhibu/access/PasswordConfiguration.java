package cn.zhibu.access;

import cn.zhibu.platform.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** The chosen profile; {@code zhibu.password-profile}. */
    @Bean
    PasswordProfile passwordProfile(@Value("${zhibu.password-profile}") String name) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (InputStream in = new ClassPathResource("access/password-profiles.yaml").getInputStream()) {
            Map<String, ObjectNode> profiles = yaml.readValue(in, new TypeReference<>() {});
            ObjectNode chosen = profiles.get(name);
            if (chosen == null) {
                throw new StartRefused("密码方案“%s”不认识，可选：%s。".formatted(name, String.join("、", profiles.keySet())));
            }
            return yaml.convertValue(chosen.put("name", name), PasswordProfile.class);
        }
    }

    /** Argon2id; the cost is the smallest in memory that OWASP holds equal to the others (7 MiB, five passes):
     * cheap on the heap, so that a flood of sign-ins troubles nobody else. */
    @Bean
    PasswordEncoder passwordEncoder(
            @Value("${zhibu.argon2.kib:7168}") int memoryKib, @Value("${zhibu.argon2.passes:5}") int passes) {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes);
    }
}
