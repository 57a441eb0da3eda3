package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.Browser;
import cn.zhibu.Browser.Answer;
import cn.zhibu.ProductTest;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class CorrectionsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Corrections corrections;

    TestCollege college;
    Unit branch;
    UUID student;
    UUID secretary;
    UUID organizer;

    @BeforeEach
    void aBranchItsSecretaryAndTheOrganizerAbove() {
        college = new TestCollege(product);
        branch = college.branch("学生第一党支部");
        student = college.person(branch, "王小红", new Standing.Applicant(TestCollege.day(2024, 9, 10)));
        secretary = college.secretary(branch, "赵书记");
        organizer = college.member(college.branch("教师党支部"), "孙组织员");
        college.appoint(college.school, organizer, PostKind.ORGANIZER);
    }

    @Test
    void theFileIsChangedOnceTheBranchAndThenTheSchoolHaveConfirmed() {
        Browser me = college.signedIn(student);
        Answer asked = me.post("/api/my/corrections", Map.of("field", "NAME", "value", "王晓红", "reason", "身份证上是晓"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String word = "/api/corrections/" + asked.body().at("/id").asString() + "/confirmation";
        Browser above = college.signedIn(organizer);
        assertThat(above.get("/api/corrections").body().size())
                .as("the branch first")
                .isZero();
        assertThat(above.post(word, Map.of("agree", true)).status()).isEqualTo(404);

        Browser first = college.signedIn(secretary);
        assertThat(first.get("/api/corrections").body().at("/0/after").asString())
                .isEqualTo("王晓红");
        assertThat(first.post(word, Map.of("agree", true)).body().at("/state").asString())
                .isEqualTo("WAITING");
        assertThat(name()).isEqualTo("王小红");
        assertThat(first.post(word, Map.of("agree", true)).status())
                .as("not twice")
                .isEqualTo(404);

        assertThat(above.post(word, Map.of("agree", true)).body().at("/state").asString())
                .isEqualTo("AGREED");
        assertThat(name()).isEqualTo("王晓红");
        Answer data = me.get("/api/my/data");
        assertThat(data.body().at("/corrections/0/decidedBy").asString()).isEqualTo("孙组织员");
        assertThat(data.body().at("/person/name").asString()).isEqualTo("王晓红");
    }

    @Test
    void aNoNeedsItsReasonAndEndsIt() {
        UUID id = ask(student, CorrectableField.PHONE, "13800001111").id();
        Actor branchFirst = college.actor(secretary);
        assertThatThrownBy(() -> corrections.decide(branchFirst, id, false, " "))
                .isInstanceOf(BadInput.class);
        CorrectionView ended = corrections.decide(branchFirst, id, false, "与登记表不符");
        assertThat(ended.state()).isEqualTo(CorrectionView.Outcome.DECLINED);
        assertThat(ended.after()).isEqualTo("138****1111");
        assertThatThrownBy(() -> corrections.decide(college.actor(organizer), id, true, null))
                .isInstanceOf(NotFound.class);
        assertThat(corrections.mine(college.actor(student)).getFirst().remark()).isEqualTo("与登记表不符");
        assertThat(ask(student, CorrectableField.PHONE, "13800001111").state())
                .as("one may ask again")
                .isEqualTo(CorrectionView.Outcome.WAITING);
    }

    @Test
    void nobodyConfirmsTheirOwnNorDoesOnePersonConfirmTwice() {
        UUID own = ask(secretary, CorrectableField.DORMITORY, "2-202").id();
        Actor herself = college.actor(secretary);
        assertThat(corrections.waitingFor(herself)).isEmpty();
        assertThatThrownBy(() -> corrections.decide(herself, own, true, null)).isInstanceOf(NotFound.class);
        Actor above = college.actor(organizer);
        assertThat(corrections.decide(above, own, true, null).state()).isEqualTo(CorrectionView.Outcome.WAITING);
        assertThatThrownBy(() -> corrections.decide(above, own, true, null)).isInstanceOf(NotFound.class);
        UUID department = college.member(college.branch("机关党支部"), "周部长");
        college.appoint(college.root, department, PostKind.ORGANIZATION_DEPARTMENT);
        assertThat(corrections
                        .decide(college.actor(department), own, true, null)
                        .state())
                .isEqualTo(CorrectionView.Outcome.AGREED);
    }

    @Test
    void theNeighbourHearsNothingOfIt() {
        UUID id = ask(student, CorrectableField.DORMITORY, "2-202").id();
        Actor neighbour = college.actor(college.secretary(college.branch("学生第二党支部"), "钱书记"));
        assertThat(corrections.waitingFor(neighbour)).isEmpty();
        assertThatThrownBy(() -> corrections.decide(neighbour, id, true, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhatCannotStandInAFile() {
        for (Map.Entry<CorrectableField, String> wrong : List.of(
                Map.entry(CorrectableField.NAME, "  "),
                Map.entry(CorrectableField.SEX, "未知"),
                Map.entry(CorrectableField.BIRTH, "2005年3月"),
                Map.entry(CorrectableField.BIRTH, "2026-11-23"),
                Map.entry(CorrectableField.PHONE, "没有"),
                Map.entry(CorrectableField.ETHNIC_GROUP, "汉族"),
                Map.entry(CorrectableField.MAJOR, "护".repeat(61)))) {
            assertThatThrownBy(() -> ask(student, wrong.getKey(), wrong.getValue()))
                    .as(wrong.toString())
                    .isInstanceOf(BadInput.class);
        }
        ask(student, CorrectableField.MAJOR, "护理");
        assertThatThrownBy(() -> ask(student, CorrectableField.MAJOR, "助产")).isInstanceOf(Conflict.class);
    }

    @Test
    void everyFieldIsPutWhereItIsReadAgain() {
        PersonFile file =
                TestCollege.file(branch.id(), "王小红", new Standing.Applicant(TestCollege.day(2024, 9, 10)), null);
        for (CorrectableField field : CorrectableField.values()) {
            String value =
                    switch (field) {
                        case SEX -> "男";
                        case BIRTH, EXPECTED_GRADUATION -> "2004-01-02";
                        default -> "13900000000";
                    };
            PersonFile changed = field.put(file, value);
            assertThat(field.in(changed)).isEqualTo(value);
            assertThat(field.put(changed, field.in(file))).as("only " + field).isEqualTo(file);
        }
    }

    private CorrectionView ask(UUID who, CorrectableField field, String value) {
        return corrections.ask(college.actor(who), field, value, "填错了");
    }

    private String name() {
        return product.getBean(PersonPages.class)
                .of(TestCollege.JOB, student)
                .card()
                .name();
    }
}
