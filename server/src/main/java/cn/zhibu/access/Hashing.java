package cn.zhibu.access;

import cn.zhibu.platform.TooMany;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashing behind a short bounded queue, on half the cores at most: a flood of sign-ins waits for itself and
 * takes nothing from anybody else. Who does not fit is told to come again.
 */
@Component
class Hashing {
    private static final int WAITING = 40;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_800);

    private final PasswordEncoder encoder;
    private final String nobodys;
    private final ThreadPoolExecutor workers;

    Hashing(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encode(Token.fresh().text());
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("hashing-", 0).daemon().factory());
    }

    String hash(String password) {
        return inTurn(() -> encode(password));
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** Compares with a hash, or takes the same time over nobody's. */
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash) && hash != null);
    }

    private <T> T inTurn(Callable<T> work) {
        Future<T> turn = null;
        try {
            turn = workers.submit(work);
            return turn.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | TimeoutException e) {
            if (turn != null) {
                turn.cancel(false);
                workers.purge();
            }
            throw new TooMany("现在登录的人很多，请稍等几秒再试。", Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
