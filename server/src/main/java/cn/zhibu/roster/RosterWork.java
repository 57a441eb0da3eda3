package cn.zhibu.roster;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Does the step a roster stands at. May be run again after any crash: a step starts over and doubles nothing. */
@Component
class RosterWork {
    private static final Logger LOG = LoggerFactory.getLogger(RosterWork.class);
    private static final Actor JOB = Actor.job("名册导入");

    private final RosterStore store;
    private final RosterQueue queue;
    private final Uploaders uploaders;
    private final Reading reading;
    private final Comparing comparing;
    private final Accepting accepting;
    private final Acting acting;

    RosterWork(
            RosterStore store,
            RosterQueue queue,
            Uploaders uploaders,
            Reading reading,
            Comparing comparing,
            Accepting accepting,
            Acting acting) {
        this.store = store;
        this.queue = queue;
        this.uploaders = uploaders;
        this.reading = reading;
        this.comparing = comparing;
        this.accepting = accepting;
        this.acting = acting;
    }

    /** @param stopping whether the product is going down, so that a failure is none of the roster's */
    void run(UUID run, BooleanSupplier stopping) {
        Optional<Roster> roster = acting.read(JOB, () -> store.ofRun(run));
        if (roster.isEmpty()) {
            return;
        }
        Actor actor = uploaders.of(roster.get());
        int attempt = acting.write(actor, () -> store.takeUp(run));
        if (attempt == 0) {
            return;
        }
        Stint stint = new Stint(roster.get(), actor, attempt, acting, store);
        try {
            step(stint);
        } catch (Stint.Replaced replaced) {
            LOG.debug("roster {} was taken from run {}", stint.id(), run);
        } catch (RosterUnreadable unreadable) {
            end(stint, RosterState.FAILED, String.valueOf(unreadable.getMessage()));
        } catch (Problem problem) {
            stint.write(() -> queue.begin(stint.id(), Step.COMPARE, problem.getMessage()));
        } catch (RuntimeException failure) {
            if (stopping.getAsBoolean() || passes(failure)) {
                throw failure;
            }
            unforeseen(stint, failure);
        }
    }

    private void step(Stint stint) {
        switch (stint.roster().step()) {
            case READ -> {
                if (reading.run(stint)) {
                    comparing.run(stint);
                }
            }
            case COMPARE -> comparing.run(stint);
            case ACCEPT -> accepting.run(stint);
        }
    }

    /** The database is away for a while; the job is tried again. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException;
    }

    private static void end(Stint stint, RosterState state, String problem) {
        stint.write(() -> stint.store().putState(stint.id(), state, problem));
    }

    private static void unforeseen(Stint stint, RuntimeException failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unforeseen {} on roster {}", number, stint.id(), failure);
        if (stint.roster().step() == Step.ACCEPT) {
            end(stint, RosterState.PREVIEW, "系统没能导入，什么都没有写入，已经记下（编号 %s）。请稍后再试。".formatted(number));
        } else {
            end(stint, RosterState.FAILED, "系统没能读完这份名册，已经记下（编号 %s）。请稍后重新上传。".formatted(number));
        }
    }
}
