package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a passing day changes by itself: people stand where their placements of the new day say, and terms, probations and
 * reviews that ran out are found. A night that was missed is made up for at the next start.
 */
@Configuration(proxyBeanMethods = false)
class DailyWork {
    private static final Actor JOB = Actor.job("每日例行");
    private static final LocalTime AT = LocalTime.of(0, 10);

    private final JdbcClient jdbc;
    private final CheckUps checkUps;
    private final Acting acting;

    DailyWork(JdbcClient jdbc, CheckUps checkUps, Acting acting) {
        this.jdbc = jdbc;
        this.checkUps = checkUps;
        this.acting = acting;
    }

    @Bean
    RecurringTask<Void> dayHasPassed(Clock clock) {
        return Tasks.recurring("organization.day-has-passed", Schedules.daily(clock.getZone(), AT))
                .execute((instance, context) -> run());
    }

    void run() {
        acting.write(JOB, () -> {
            placeEverybody();
            nameTodaysPosts();
        });
        checkUps.runAll();
    }

    /** Whoever does not stand where today's placement says, however many days were missed. */
    private void placeEverybody() {
        jdbc.sql("""
                SELECT organization.person_place(ARRAY(
                    SELECT p.id FROM organization.person p
                    LEFT JOIN organization.placement l ON l.person_id = p.id AND l.valid @> access.today()
                    WHERE (p.unit_id, p.group_id) IS DISTINCT FROM (l.unit_id, l.group_id)))
                """).query((row, n) -> true).single();
    }

    /** Posts begin and end with the day; the rows people are listed by follow. */
    private void nameTodaysPosts() {
        jdbc.sql("SELECT organization.person_posts(ARRAY(SELECT DISTINCT person_id FROM organization.post))")
                .query((row, n) -> true)
                .single();
    }
}
