package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.ProductTest;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database holds the line where a query forgets its filter. */
@ProductTest
class RowSecurityTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    UUID mine;
    UUID theirs;
    Actor secretary;

    @BeforeEach
    void twoBranches() {
        TestCollege college = new TestCollege(product);
        Unit branch = college.branch("学生第一党支部");
        UUID person = college.secretary(branch, "赵书记");
        secretary = college.actor(person);
        mine = person;
        Unit next = college.branch("学生第二党支部");
        theirs = college.secretary(next, "钱书记");
        product.getBean(Corrections.class).ask(college.actor(theirs), CorrectableField.DORMITORY, "2-202", "搬了");
        product.getBean(Corrections.class).ask(college.actor(mine), CorrectableField.DORMITORY, "2-202", "搬了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person_term", "standing", "placement", "companion", "post", "correction"})
    void aQueryWithoutAFilterFindsOnlyWhatHangsOnOnesOwnPeople(String table) {
        String sql = "SELECT DISTINCT person_id FROM organization." + table;
        assertThat(acting.read(secretary, () -> ids(sql))).containsExactly(mine);
        assertThat(acting.read(TestCollege.JOB, () -> ids(sql))).contains(mine, theirs);
        assertThat(ids(sql)).as("nobody acts").isEmpty();
    }

    @Test
    void aQueryForPeopleWithoutAFilterFindsOnlyOnesOwn() {
        String sql = "SELECT id FROM organization.person";
        assertThat(acting.read(secretary, () -> ids(sql))).containsExactly(mine);
        assertThat(ids(sql)).isEmpty();
    }

    @Test
    void findingsAreOnesOwnToo() {
        product.getBean(CheckUps.class).run();
        String sql = "SELECT DISTINCT path[3] FROM organization.finding";
        assertThat(acting.read(secretary, () -> ids(sql)))
                .containsExactlyElementsOf(
                        secretary.scope(cn.zhibu.access.Permission.SEE_PEOPLE).roots());
        assertThat(ids(sql)).isEmpty();
    }

    @Test
    void aChangeThatForgetsItsFilterTouchesOnlyOnesOwn() {
        int changed = acting.write(
                secretary,
                () -> jdbc.sql("UPDATE organization.person SET remark = '试'").update());
        assertThat(changed).isEqualTo(1);
        assertThat(jdbc.sql("UPDATE organization.person SET remark = '试'").update())
                .isZero();
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql).query(UUID.class).list();
    }
}
