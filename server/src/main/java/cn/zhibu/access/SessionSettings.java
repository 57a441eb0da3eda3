package cn.zhibu.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a sign-in lasts: {@code zhibu.session}.
 *
 * @param idle without any request
 * @param longest at all
 */
@ConfigurationProperties("zhibu.session")
record SessionSettings(Duration idle, Duration longest) {}
