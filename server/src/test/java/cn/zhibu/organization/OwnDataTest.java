package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.ProductTest;
import cn.zhibu.access.Duty;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class OwnDataTest {
    @Autowired
    ApplicationContext product;

    @Test
    void oneSeesWhatIsHeldAndWhoLookedAndTakesTheWholeAway() {
        TestCollege college = new TestCollege(product);
        Unit branch = college.branch("学生第一党支部");
        UUID student = college.person(branch, "王小红", new Standing.Applicant(TestCollege.day(2024, 9, 10)));
        college.signedIn(college.secretary(branch, "赵书记")).get("/api/people/" + student);
        Browser me = college.signedIn(student);
        Answer data = me.get("/api/my/data");
        assertThat(data.status()).as(data.text()).isEqualTo(200);
        assertThat(data.body().at("/held").findValuesAsString("value"))
                .contains("王小红", "199****5678", "学生第一党支部", "软件技术");
        assertThat(data.text()).doesNotContain("19912345678");
        assertThat(data.body().at("/looks/0/by").asString()).isEqualTo("赵书记");
        assertThat(data.body().at("/correctable").findValuesAsString("field")).contains("NAME", "PHONE");

        Answer copy = me.get("/api/my/data/copy");
        assertThat(copy.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(copy.body().at("/file/phone").asString()).isEqualTo("19912345678");
        assertThat(copy.body().at("/stages/APPLICANT").asString()).isEqualTo("2024-09-10");
    }

    @Test
    void anAdministratorHasAnAccountAndNoFile() {
        Browser auditor = new TestCollege(product).signedIn(Duty.AUDITOR);
        Answer data = auditor.get("/api/my/data");
        assertThat(data.body().at("/person").isNull()).isTrue();
        assertThat(data.body().at("/held").findValuesAsString("group")).containsOnly("账号");
        assertThat(data.body().at("/correctable").size()).isZero();
        assertThat(auditor.get("/api/my/data/copy").body().at("/file").isNull()).isTrue();
    }
}
