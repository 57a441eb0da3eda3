package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.ProductTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A secretary with a real account and a real post learns nothing of the branch next door, whatever she asks. */
@ProductTest
class NeighbourTest {
    @Autowired
    ApplicationContext product;

    TestCollege college;
    Unit mine;
    Unit theirs;
    UUID secretary;
    UUID stranger;
    Browser browser;

    @BeforeEach
    void twoBranchesSideBySide() {
        college = new TestCollege(product);
        mine = college.branch("学生第一党支部");
        theirs = college.branch("学生第二党支部");
        secretary = college.secretary(mine, "赵书记");
        stranger = college.enter(TestCollege.file(
                theirs.id(),
                "欧阳邻居",
                new Standing.Applicant(TestCollege.day(2024, 9, 10)),
                "32100220040506" + TestCollege.nextNumber().substring(5)));
        browser = college.signedIn(secretary);
    }

    @Test
    void peopleOfTheNeighbourAreInNoList() {
        assertThat(browser.get("/api/people").body().at("/items").findValuesAsString("name"))
                .contains("赵书记")
                .doesNotContain("欧阳邻居");
        notThere(browser.get("/api/people?unit=" + theirs.id()));
        notThere(browser.get("/api/people?unit=" + college.school.id()));
        notThere(browser.get("/api/people/facets?unit=" + theirs.id()));
        assertThat(browser.get("/api/people/facets").body().at("/total").asInt())
                .isEqualTo(1);
        assertThat(browser.get("/api/people?q=" + "ouyang").body().at("/items").size())
                .isZero();
    }

    @Test
    void neitherAPersonNorAnythingOfTheirsIsFoundById() {
        String person = "/api/people/" + stranger;
        notThere(browser.get(person));
        notThere(browser.get(person + "/photo"));
        notThere(browser.get(person + "/sheet"));
        notThere(browser.post(person + "/unmasking", Map.of("field", "PHONE", "reason", "联系本人")));
        notThere(browser.post(person + "/placement", Map.of("unitId", mine.id(), "on", "2026-11-20", "basis", "支委会")));
        notThere(browser.put(person + "/study", Map.of("major", "护理")));
        notThere(browser.delete(person + "/photo"));
        assertThat(college.actor(secretary).person()).isEqualTo(secretary);
        assertThat(product.getBean(PersonPages.class)
                        .of(TestCollege.JOB, stranger)
                        .card()
                        .major())
                .isEqualTo("软件技术");
    }

    @Test
    void nobodyIsPulledOverNorPushedAcross() {
        notThere(browser.post(
                "/api/people/" + secretary + "/placement",
                Map.of("unitId", theirs.id(), "on", "2026-11-20", "basis", "支委会")));
        notThere(appoint(theirs, secretary));
        notThere(appoint(mine, stranger));
    }

    private Answer appoint(Unit unit, UUID person) {
        Map<String, Object> body =
                new HashMap<>(Map.of("personId", person, "kind", "ORGANIZATION", "from", "2026-11-01", "basis", "选举"));
        return browser.post("/api/units/" + unit.id() + "/posts", body);
    }

    @Test
    void aPostNextDoorIsNotHersToEnd() {
        UUID post = college.appoint(theirs, college.member(theirs, "邻家书记"), PostKind.SECRETARY);
        notThere(browser.post("/api/posts/" + post + "/ending", Map.of("on", "2026-11-20", "basis", "选举")));
    }

    @Test
    void theUnitNextDoorIsNotThere() {
        notThere(browser.get("/api/units/" + theirs.id()));
        notThere(browser.get("/api/units/" + college.school.id()));
        notThere(browser.post(
                "/api/units/" + theirs.id() + "/terms",
                Map.of("from", "2026-01-01", "until", "2029-01-01", "basis", "选举")));
        List<String> tree = browser.get("/api/units").body().findValuesAsString("id");
        assertThat(tree)
                .contains(
                        mine.id().toString(),
                        college.school.id().toString(),
                        college.root.id().toString());
        assertThat(tree).doesNotContain(theirs.id().toString());
        assertThat(browser.get("/api/units?on=2025-01-01").body().findValuesAsString("id"))
                .doesNotContain(theirs.id().toString());
    }

    @Test
    void neitherFindingsNorSearchNorHomeTellOfTheNeighbour() {
        product.getBean(CheckUps.class).run();
        notThere(browser.get("/api/findings?unit=" + theirs.id()));
        notThere(browser.get("/api/findings/summary?unit=" + theirs.id()));
        assertThat(Stream.of("/api/findings", "/api/home", "/api/search?q=ouyang", "/api/search?q=oylj")
                        .map(browser::get)
                        .map(Answer::text))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("欧阳邻居")
                        .doesNotContain(theirs.id().toString()));
        assertThat(browser.get("/api/search?q=%E7%AC%AC%E4%BA%8C")
                        .body()
                        .at("/units")
                        .size())
                .isZero();
    }

    @Test
    void aStudentSeesTheOwnFileAndNothingElse() {
        Browser student = college.signedIn(stranger);
        Answer own = student.get("/api/people/" + stranger);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).contains("欧阳邻居").doesNotContain("19912345678");
        notThere(student.get("/api/people/" + secretary));
        for (String closed : List.of(
                "/api/people",
                "/api/people/facets",
                "/api/findings",
                "/api/units/" + theirs.id(),
                "/api/corrections")) {
            assertThat(student.get(closed).status()).as(closed).isEqualTo(403);
        }
        assertThat(student.get("/api/search?q=zhao").text()).doesNotContain("赵书记");
        assertThat(student.get("/api/rules").status()).isEqualTo(200);
    }

    @Test
    void nobodyUnknownGetsIn() {
        for (String path : List.of("/api/people", "/api/units", "/api/home", "/api/my/data", "/api/corrections")) {
            assertThat(college.browser().get(path).status()).as(path).isEqualTo(401);
        }
    }

    /** The same answer as for what never was. */
    private void notThere(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("欧阳邻居").doesNotContain("第二党支部");
    }
}
