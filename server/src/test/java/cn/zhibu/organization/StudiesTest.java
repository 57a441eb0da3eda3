package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.ProductTest;
import cn.zhibu.access.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class StudiesTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Test
    void theSecretaryChangesWhatSomebodyStudiesAndTheLogKeepsBeforeAndAfter() {
        TestCollege college = new TestCollege(product);
        Unit branch = college.branch("学生第一党支部");
        UUID person = college.member(branch, "王小红");
        Browser browser = college.signedIn(college.secretary(branch, "赵书记"));
        String path = "/api/people/" + person;
        assertThat(browser.put(path + "/study", Map.of("major", " 护理 ", "grade", 2025, "campus", "仙林校区"))
                        .status())
                .isEqualTo(204);
        PersonFile file = college.fileOf(
                        browser.get(path).body().findValue("number").asString())
                .file();
        assertThat(file.study()).isEqualTo(new Study("仙林校区", null, "护理", 2025, null, null, null, null));
        assertThat(file.phone()).isEqualTo("19912345678");
        List<String> logged = acting.read(
                college.actor(person),
                () -> jdbc.sql(
                                "SELECT before || ' → ' || after FROM access.act WHERE on_id = ? AND act = 'PERSON_CHANGED'")
                        .param(person)
                        .query(String.class)
                        .list());
        assertThat(logged)
                .singleElement()
                .asString()
                .contains("软件技术", "→", "护理")
                .doesNotContain("19912345678");
    }

    @Test
    void aGradeThatIsNoneIsSaidSo() {
        TestCollege college = new TestCollege(product);
        Unit branch = college.branch("学生第一党支部");
        UUID secretary = college.secretary(branch, "赵书记");
        Browser.Answer answer =
                college.signedIn(secretary).put("/api/people/" + secretary + "/study", Map.of("grade", 24));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/detail").asString()).contains("24").contains("入学年份");
    }
}
