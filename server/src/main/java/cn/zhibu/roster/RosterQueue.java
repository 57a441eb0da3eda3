package cn.zhibu.roster;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives a roster to a job, which exists if and only if the current transaction commits, and starts at once then. */
@Component
class RosterQueue {
    static final String TASK = "roster";

    private final ObjectProvider<Scheduler> scheduler;
    private final RosterStore store;

    RosterQueue(ObjectProvider<Scheduler> scheduler, RosterStore store) {
        this.scheduler = scheduler;
        this.store = store;
    }

    /** @param problem shown beside the roster until its next step */
    void begin(UUID roster, Step step, @Nullable String problem) {
        UUID run = store.begin(roster, step, problem);
        scheduler.getObject().schedule(new TaskInstance<>(TASK, run.toString()), Instant.EPOCH);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
