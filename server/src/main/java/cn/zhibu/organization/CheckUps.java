package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the findings of 组织体检 current. A change marks its units as due in its own transaction; once it has committed
 * they are looked over by a job, so that a mark survives a crash and a large import is looked over once.
 */
@Service
public class CheckUps {
    private static final Logger LOG = LoggerFactory.getLogger(CheckUps.class);
    private static final Actor JOB = Actor.job("组织体检");
    private static final int AT_ONCE = 20;

    private final FindingStore findings;
    private final CheckUp checkUp;
    private final Acting acting;
    private final Clock clock;
    private final Executor executor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("check-up").factory());

    CheckUps(FindingStore findings, CheckUp checkUp, Acting acting, Clock clock) {
        this.findings = findings;
        this.checkUp = checkUp;
        this.acting = acting;
        this.clock = clock;
    }

    /** Marks units in the current transaction; they are looked over when it has committed. */
    void due(Collection<UUID> units) {
        findings.markDue(units);
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(AfterCommit.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
        }
    }

    /** What was due when the product last stopped is looked over now. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        executor.execute(this::run);
    }

    /** Looks over every unit that is due, one run after the other; what another node works on is left to it. */
    public synchronized void run() {
        while (acting.write(JOB, this::some)) {
            LOG.debug("more units are due");
        }
    }

    private boolean some() {
        List<UUID> due = findings.takeDue(AT_ONCE);
        LocalDate today = LocalDate.now(clock);
        due.forEach(unit -> findings.replace(unit, checkUp.of(unit, today), today));
        return due.size() == AT_ONCE;
    }

    /** A day has passed: terms end, probation expires, so every unit is due. */
    public void runAll() {
        acting.write(JOB, findings::markAllDue);
        run();
    }

    private final class AfterCommit implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            executor.execute(CheckUps.this::run);
        }
    }
}
