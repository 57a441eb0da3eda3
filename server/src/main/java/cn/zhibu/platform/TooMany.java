package cn.zhibu.platform;

import java.time.Duration;

/** Too many at once or too often; says when to come again. */
public final class TooMany extends Problem {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(String detail, Duration retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
    }

    /** Whole seconds, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    @Override
    public int status() {
        return 429;
    }
}
