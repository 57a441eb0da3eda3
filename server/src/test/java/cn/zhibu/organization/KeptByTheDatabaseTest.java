package cn.zhibu.organization;

import static cn.zhibu.organization.TestCollege.BASIS;
import static cn.zhibu.organization.TestCollege.JOB;
import static cn.zhibu.organization.TestCollege.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.ProductTest;
import cn.zhibu.TestClock;
import cn.zhibu.access.Acting;
import cn.zhibu.platform.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must never be false is a constraint: each is broken here on purpose, past the doors. */
@ProductTest
class KeptByTheDatabaseTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    Posts posts;

    TestCollege college;
    Unit branch;
    Unit other;
    UUID person;

    @BeforeEach
    void onePersonAndTwoBranches() {
        college = new TestCollege(product);
        branch = college.branch("学生第一党支部");
        other = college.branch("学生第二党支部");
        person = college.member(branch, "王小红");
    }

    @Test
    void nobodyIsInTwoBranchesOnOneDay() {
        refused("placement_key", """
                INSERT INTO organization.placement (person_id, valid, unit_id, basis)
                VALUES (?, '[2026-01-01,2026-01-02)', ?, '试')
                """, person, other.id());
    }

    @Test
    void nobodyIsInNone() {
        refused("placement_without_gap", "DELETE FROM organization.placement WHERE person_id = ?", person);
        refused(
                "placement_without_gap",
                "UPDATE organization.placement SET valid = daterange(lower(valid), '2026-01-01') WHERE person_id = ?",
                person);
    }

    @Test
    void nobodyIsInABranchBeforeItWasFounded() {
        refused(
                "placement_unit",
                "UPDATE organization.placement SET valid = daterange('2000-01-01', NULL) WHERE person_id = ?",
                person);
    }

    @Test
    void aGroupIsOneOfTheBranch() {
        Unit elsewhere = college.found(other, UnitKind.GROUP, "第一党小组");
        refused(
                "placement_group",
                "UPDATE organization.placement SET group_id = ? WHERE person_id = ?",
                elsewhere.id(),
                person);
    }

    @Test
    void somebodyGoesIntoAGroupOfTheOwnBranch() {
        Unit group = college.found(branch, UnitKind.GROUP, "第一党小组");
        product.getBean(People.class).place(JOB, person, branch.id(), group.id(), day(2026, 9, 1), BASIS);
        assertThat(product.getBean(PersonPages.class).of(JOB, person).card().group())
                .isEqualTo(new UnitRef(group.id(), "第一党小组"));
    }

    @Test
    void stagesComeInTheirOrder() {
        refused(
                "standing_in_order",
                "UPDATE organization.standing SET since = '2020-01-01' WHERE person_id = ? AND stage = 'FULL'",
                person);
    }

    @Test
    void aPostHasOneHolderAtATime() {
        college.appoint(branch, person, PostKind.SECRETARY);
        UUID second = college.member(branch, "李小明");
        assertThatThrownBy(() -> college.appoint(branch, second, PostKind.SECRETARY))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("已经有人担任");
        assertThatThrownBy(() -> college.appoint(branch, person, PostKind.DEPUTY_SECRETARY))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("不能同时");
        college.appoint(branch, second, PostKind.DEPUTY_SECRETARY);
        assertThatThrownBy(() -> college.appoint(branch, second, PostKind.DEPUTY_SECRETARY))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("已经担任");
    }

    @Test
    void aPostPassesOnTheDayItIsEnded() {
        UUID post = college.appoint(branch, person, PostKind.SECRETARY);
        posts.end(JOB, post, day(2026, 6, 1), BASIS);
        UUID second = college.member(branch, "李小明");
        UUID next = posts.appoint(
                JOB, new Appointment(branch.id(), second, PostKind.SECRETARY, day(2026, 6, 1), null, BASIS));
        assertThat(acting.read(
                        JOB, () -> product.getBean(PostStore.class).ofUnits(List.of(branch.id()), day(2026, 6, 1))))
                .extracting(Post::id)
                .containsExactly(next);
    }

    @Test
    void termsOfAUnitNeverOverlap() {
        Terms terms = product.getBean(Terms.class);
        terms.begin(JOB, branch.id(), day(2024, 1, 1), day(2027, 1, 1), BASIS);
        assertThatThrownBy(() -> terms.begin(JOB, branch.id(), day(2026, 12, 31), day(2029, 12, 31), BASIS))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("已有一届");
        terms.begin(JOB, branch.id(), day(2027, 1, 1), day(2030, 1, 1), BASIS);
    }

    @Test
    void talliesEqualCountsWhateverHappens() {
        Random random = new Random(20261123);
        People people = product.getBean(People.class);
        TestClock clock = product.getBean(TestClock.class);
        List<Unit> branches = List.of(branch, other, college.branch("学生第三党支部"));
        for (int i = 0; i < 30; i++) {
            Unit to = branches.get(random.nextInt(branches.size()));
            PersonFile file = TestCollege.file(to.id(), "陈" + i, standing(random), null);
            UUID id = college.enter(file);
            LocalDate on = clock.today().minusDays(random.nextInt(300));
            people.place(JOB, id, branches.get(random.nextInt(3)).id(), null, on, BASIS);
            if (random.nextBoolean()) {
                KnownPerson known = college.fileOf(file.number());
                people.change(JOB, List.of(known.file().with(Study.NONE)), clock.today(), BASIS);
            }
        }
        product.getBean(Units.class).merge(JOB, other.id(), branch.id(), clock.today(), BASIS);
        assertThat(counts("""
                SELECT concat_ws(' ', unit_id, field, value, n) FROM organization.tally WHERE n <> 0 ORDER BY 1
                """)).isEqualTo(counts("""
                SELECT concat_ws(' ', coalesce(group_id, unit_id), field, value, count(*))
                FROM organization.person, LATERAL (VALUES ('stage', stage), ('major', major), ('grade', grade::text),
                     ('campus', campus), ('classUnit', class_unit)) f (field, value)
                WHERE value IS NOT NULL AND unit_id IS NOT NULL
                GROUP BY coalesce(group_id, unit_id), field, value ORDER BY 1
                """));
    }

    private static Standing standing(Random random) {
        return random.nextBoolean()
                ? new Standing.Activist(day(2024, 9, 10), day(2025, 3, 4))
                : new Standing.Probationary(null, null, null, day(2026, 1, 5));
    }

    private List<String> counts(String sql) {
        return acting.read(JOB, () -> jdbc.sql(sql).query(String.class).list());
    }

    private void refused(String constraint, String sql, Object... parameters) {
        assertThatThrownBy(() ->
                        acting.write(JOB, () -> jdbc.sql(sql).params(parameters).update()))
                .satisfies(failure -> assertThat(causes(failure)).contains(constraint));
    }

    /** The name of the constraint stands in the server's message, or beside it where a trigger raised it. */
    private static String causes(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage());
            if (cause instanceof org.postgresql.util.PSQLException sql && sql.getServerErrorMessage() != null) {
                all.append(sql.getServerErrorMessage().getConstraint());
            }
        }
        return all.toString();
    }
}
