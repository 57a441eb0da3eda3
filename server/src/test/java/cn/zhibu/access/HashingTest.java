package cn.zhibu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.platform.TooMany;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class HashingTest {
    @Test
    void floodIsTurnedAwayAndTheRestGetTheirTurn() throws InterruptedException {
        Hashing hashing = new Hashing(new Argon2PasswordEncoder(16, 32, 1, 7_168, 5));
        AtomicInteger done = new AtomicInteger();
        AtomicInteger turnedAway = new AtomicInteger();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 80; i++) {
                visitors.submit(() -> {
                    try {
                        hashing.matches("wrong", null);
                        done.incrementAndGet();
                    } catch (TooMany e) {
                        turnedAway.incrementAndGet();
                    }
                });
            }
        }
        assertThat(done.get() + turnedAway.get()).isEqualTo(80);
        assertThat(turnedAway.get()).isGreaterThanOrEqualTo(80 - 41);
        assertThat(done.get()).isPositive();
        assertThat(hashing.matches("right", hashing.hash("right"))).isTrue();
        hashing.stop();
    }
}
