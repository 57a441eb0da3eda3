package cn.zhibu.organization;

import static cn.zhibu.organization.TestCollege.BASIS;
import static cn.zhibu.organization.TestCollege.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.ProductTest;
import cn.zhibu.TestClock;
import cn.zhibu.access.Acting;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class DailyWorkTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    DailyWork work;

    @Autowired
    TestClock clock;

    @Autowired
    FindingLists findings;

    @Autowired
    Acting acting;

    @Autowired
    Scheduler scheduler;

    @Test
    void whoIsToChangeBranchTomorrowStandsThereTheDayAfterTonight() {
        TestCollege college = new TestCollege(product);
        UUID person = college.member(college.branch("学生第一党支部"), "王小红");
        Unit to = college.branch("学生第二党支部");
        LocalDate tomorrow = clock.today().plusDays(1);
        product.getBean(People.class).place(JOB, person, to.id(), null, tomorrow, BASIS);
        assertThat(unitOf(person)).isEqualTo("学生第一党支部");
        clock.forward(Duration.ofDays(3));
        work.run();
        assertThat(unitOf(person)).as("also after nights that were missed").isEqualTo("学生第二党支部");
    }

    @Test
    void aProbationThatRanOutIsFoundThoughNobodyTouchedTheFile() {
        TestCollege college = new TestCollege(product);
        Unit branch = college.branch("学生第一党支部");
        UUID person = college.person(
                branch,
                "李预备",
                new Standing.Probationary(null, null, null, clock.today().minusMonths(11)));
        product.getBean(CheckUps.class).run();
        assertThat(about(person)).isZero();
        clock.forward(Duration.ofDays(90));
        work.run();
        assertThat(about(person)).isPositive();
        product.getBean(People.class).change(JOB, List.of(full(college, person)), clock.today(), BASIS);
        product.getBean(CheckUps.class).run();
        assertThat(about(person)).as("and goes when it is mended").isZero();
    }

    @Test
    void itIsToRunTenMinutesPastMidnight() {
        assertThat(scheduler.getScheduledExecutions())
                .filteredOn(next -> next.getTaskInstance().getTaskName().equals("organization.day-has-passed"))
                .singleElement()
                .satisfies(next -> assertThat(next.getExecutionTime().atZone(clock.getZone()))
                        .hasToString(
                                next.getExecutionTime().atZone(clock.getZone()).toLocalDate()
                                        + "T00:10+08:00[Asia/Shanghai]"));
    }

    private static PersonFile full(TestCollege college, UUID person) {
        PersonFile file = college.fileOf(college.number(person)).file();
        Standing.Probationary was = (Standing.Probationary) file.standing();
        return new PersonFile(
                file.number(),
                file.name(),
                file.sex(),
                file.ethnicGroup(),
                file.birth(),
                file.idNumber(),
                file.nativePlace(),
                file.phone(),
                file.study(),
                new Standing.Full(
                        null, null, null, was.admitted(), was.admitted().plusYears(1)),
                file.unit(),
                file.group(),
                file.mentors(),
                file.introducers(),
                file.remark());
    }

    private String unitOf(UUID person) {
        return product.getBean(PersonPages.class).of(JOB, person).card().unit().name();
    }

    private int about(UUID person) {
        return acting.read(JOB, () -> findings.aboutPerson(person)).size();
    }
}
