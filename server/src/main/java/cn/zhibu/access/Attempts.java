package cn.zhibu.access;

import cn.zhibu.platform.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failures in a row and locks out with a back-off that doubles: by login (known or not, so that one cannot be told
 * from the other), by account for codes, and, far later, by address. Failures are forgotten after a day of rest.
 */
@Component
class Attempts {
    private static final Duration REST = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int LAST_DOUBLING = 5;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** What is counted, and how many failures in a row it may have. Many people share an address. */
    enum Kind {
        LOGIN(5),
        CODE(5),
        ADDRESS(100);

        private final int allowed;

        Kind(int allowed) {
            this.allowed = allowed;
        }
    }

    record Subject(Kind kind, String value) {
        static Subject login(String login) {
            return new Subject(Kind.LOGIN, login);
        }

        static Subject code(UUID account) {
            return new Subject(Kind.CODE, account.toString());
        }

        static Subject address(String address) {
            return new Subject(Kind.ADDRESS, address);
        }
    }

    /** @throws TooMany while it is locked */
    void demandUnlocked(Subject subject) {
        Instant now = clock.instant();
        lockedUntil(subject).filter(until -> until.isAfter(now)).ifPresent(until -> {
            Duration left = Duration.between(now, until);
            throw new TooMany(
                    "连续失败次数过多，请在 %d 分钟后再试。".formatted(left.plusSeconds(59).toMinutes()), left);
        });
    }

    Optional<Instant> lockedUntil(Subject subject) {
        return jdbc.sql("SELECT locked_until FROM access.attempt WHERE subject = :subject AND locked_until IS NOT NULL")
                .param("subject", digest(subject))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Counts one failure; true when it locks the subject. */
    boolean failed(Subject subject) {
        Instant now = clock.instant();
        int failures = jdbc.sql("""
                        INSERT INTO access.attempt AS a (subject, failures, last_at) VALUES (:subject, 1, :now)
                        ON CONFLICT (subject) DO UPDATE SET last_at = :now,
                            failures = CASE WHEN a.last_at < :rested THEN 1 ELSE a.failures + 1 END
                        RETURNING failures
                        """)
                .param("subject", digest(subject))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rested", now.minus(REST).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        int beyond = failures - subject.kind().allowed;
        lock(subject, beyond < 0 ? null : now.plus(FIRST.multipliedBy(1L << Math.min(beyond, LAST_DOUBLING))));
        return beyond >= 0;
    }

    private void lock(Subject subject, @Nullable Instant until) {
        jdbc.sql("UPDATE access.attempt SET locked_until = :until::timestamptz WHERE subject = :subject")
                .param("subject", digest(subject))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Subject subject) {
        jdbc.sql("DELETE FROM access.attempt WHERE subject = :subject")
                .param("subject", digest(subject))
                .update();
    }

    /** Sweeps away a few that rested long enough. */
    void sweep() {
        jdbc.sql("""
                DELETE FROM access.attempt WHERE subject IN (
                    SELECT subject FROM access.attempt WHERE last_at < :rested LIMIT 50 FOR UPDATE SKIP LOCKED)
                """)
                .param("rested", clock.instant().minus(REST).atOffset(ZoneOffset.UTC))
                .update();
    }

    byte[] digest(Subject subject) {
        return sealer.digest("attempt." + subject.kind(), subject.value());
    }
}
