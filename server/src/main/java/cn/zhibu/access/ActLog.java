package cn.zhibu.access;

import cn.zhibu.platform.Keys;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes acts into the chained log. Acts of a transaction are kept until just before it commits and appended then, in
 * one go: the chain is held for the length of a commit only, and an act stands in the log if and only if it happened.
 */
@Component
public class ActLog {
    private final ActStore store;
    private final Clock clock;
    private final byte[] key;

    ActLog(ActStore store, Clock clock, Keys keys) {
        this.store = store;
        this.clock = clock;
        this.key = LogVerifier.key(keys);
    }

    /**
     * Records an act of the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(Actor actor, Act act) {
        pending().acts.add(new Entry(clock.instant().truncatedTo(ChronoUnit.MICROS), actor, act));
    }

    private Pending pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("an act is recorded in the transaction it belongs to");
        }
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Pending pending) {
                return pending;
            }
        }
        Pending fresh = new Pending();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private record Entry(Instant at, Actor actor, Act act) {}

    private final class Pending implements TransactionSynchronization {
        private final List<Entry> acts = new ArrayList<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            LogHead head = store.holdHead();
            List<LoggedAct> chained = new ArrayList<>(acts.size());
            for (Entry entry : acts) {
                LoggedAct next = LoggedAct.after(head, entry.at(), entry.actor(), entry.act(), key);
                chained.add(next);
                head = LogHead.of(next.seq(), next.hash(), key);
            }
            store.append(chained, head);
        }
    }
}
