package cn.zhibu.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Jobs stand in the database, so they outlive the process and several nodes share them. A module registers a job by
 * making its {@link Task} a bean; one scheduled in a transaction exists if and only if that transaction commits.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    private static final int THREADS = 4;
    /** A job whose process was killed is taken up again after four of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource database, ObjectProvider<Task<?>> tasks, ObjectProvider<RecurringTask<?>> recurring) {
        List<Task<?>> others =
                tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), others)
                .startTasks(recurring.stream().toList())
                .tableName("platform.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .enableImmediateExecution()
                .build();
    }

    /** Jobs run from when everything else stands until before anything else goes. */
    @Bean
    SmartLifecycle jobs(Scheduler scheduler) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                scheduler.stop();
            }

            /** A scheduler that was stopped does not start again. */
            @Override
            public boolean isPauseable() {
                return false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
