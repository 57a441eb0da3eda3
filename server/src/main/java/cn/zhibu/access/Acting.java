package cn.zhibu.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every transaction says to the database who acts, before anything else, so that row security holds even where a query
 * forgets its filter. Without it a transaction sees nobody. Work inside another actor's transaction takes part in it
 * under its own name, and hands the name back.
 */
@Component
public class Acting {
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Acting(PlatformTransactionManager transactions, JdbcClient jdbc, Clock clock) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs a read in one transaction of this actor. */
    public <T extends @Nullable Object> T read(Actor actor, Supplier<T> work) {
        return run(reading, actor, work);
    }

    /** Runs a write in one transaction of this actor; inside another write it takes part in it. */
    public <T extends @Nullable Object> T write(Actor actor, Supplier<T> work) {
        return run(writing, actor, work);
    }

    public void write(Actor actor, Runnable work) {
        write(actor, () -> {
            work.run();
            return true;
        });
    }

    @SuppressWarnings("NullAway") // a template returns exactly what the work returned
    private <T extends @Nullable Object> T run(TransactionTemplate template, Actor actor, Supplier<T> work) {
        return template.execute(status -> {
            Actor outer = (Actor) TransactionSynchronizationManager.getResource(this);
            if (actor.equals(outer)) {
                return work.get();
            }
            announce(actor);
            rebind(actor);
            T result;
            try {
                result = work.get();
            } finally {
                rebind(outer);
            }
            if (outer != null) {
                announce(outer);
            }
            return result;
        });
    }

    private void rebind(@Nullable Actor actor) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        if (actor != null) {
            TransactionSynchronizationManager.bindResource(this, actor);
        }
    }

    private void announce(Actor actor) {
        jdbc.sql("""
                SELECT set_config('zhibu.account', ?, true), set_config('zhibu.person', ?, true),
                       set_config('zhibu.scope', ?, true), set_config('zhibu.system', ?, true),
                       set_config('zhibu.permissions', ?, true), set_config('zhibu.today', ?, true)
                """)
                .param(actor.account() == null ? "" : actor.account().toString())
                .param(actor.person() == null ? "" : actor.person().toString())
                .param(array(actor.scope(Permission.SEE_PEOPLE).roots()))
                .param(actor.isJob() ? actor.name() : "")
                .param(array(actor.permissions()))
                .param(LocalDate.now(clock).toString())
                .query((row, n) -> true)
                .single();
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
