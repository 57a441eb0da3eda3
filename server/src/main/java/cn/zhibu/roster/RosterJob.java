package cn.zhibu.roster;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works on rosters; one instance for each time a roster is given to it. */
@Configuration(proxyBeanMethods = false)
class RosterJob {
    private static final Duration ONCE_MORE = Duration.ofSeconds(5);

    @Bean
    Task<Void> rosterTask(RosterWork work) {
        return Tasks.oneTime(RosterQueue.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(ONCE_MORE))
                .execute((instance, context) -> work.run(
                        UUID.fromString(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown()));
    }
}
