package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.ProductTest;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Stage;
import cn.zhibu.organization.Unit;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.NotFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
@Import(ImportScene.class)
class RosterImportTest {
    @Autowired
    ImportScene scene;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterLists lists;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingPersonalLiesOpenInTheStagingRows() {
        Actor actor = scene.organizationDepartment();
        Map<Field, String> person = scene.fresh(Stage.ACTIVIST);
        UUID id = scene.preview(actor, List.of(person)).id();

        String stored = acting.read(
                actor,
                () -> jdbc.sql(
                                "SELECT (r.*)::text || (SELECT (t.*)::text FROM roster.roster_row t WHERE t.roster_id = r.id) FROM roster.roster r WHERE r.id = ?")
                        .param(id)
                        .query(String.class)
                        .single());

        assertThat(stored)
                .doesNotContain(person.get(Field.ID_NUMBER))
                .doesNotContain(person.get(Field.PHONE))
                .doesNotContain(person.get(Field.NAME));
    }

    @Test
    void theRosterOfSomebodyElseIsNotThere() {
        UUID id = scene.preview(scene.organizationDepartment(), List.of(scene.fresh(Stage.FULL)))
                .id();
        Actor other = scene.organizationDepartment();

        assertThatThrownBy(() -> lists.view(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lists.rows(other, id, null, null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lists.fileName(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lists.now(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.accept(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.discard(other, id)).isInstanceOf(NotFound.class);
        assertThat(lists.list(other, null).items()).isEmpty();
    }

    @Test
    void aSecretaryMayNotImport() {
        Unit school = scene.school("书记学院");
        Actor secretary = scene.holder(scene.branch(school, "书记学院学生第一党支部"), PostKind.SECRETARY);

        assertThatThrownBy(() -> scene.upload(secretary, List.of(scene.fresh(Stage.FULL))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSchoolsOrganiserImportsIntoHerSchoolOnlyAndLearnsNothingOfOthers() {
        Map<Field, String> elsewhere = ImportScene.in(scene.fresh(Stage.ACTIVIST), "邻居学院");
        Actor department = scene.organizationDepartment();
        scene.accept(department, scene.preview(department, List.of(elsewhere)).id());
        Actor organiser = scene.holder(scene.school("本家学院"), PostKind.ORGANIZER);

        Map<Field, String> taken = ImportScene.in(scene.fresh(Stage.ACTIVIST), "本家学院");
        taken.put(Field.STUDENT_NUMBER, ImportScene.text(elsewhere, Field.STUDENT_NUMBER));
        UUID id = scene.preview(
                        organiser,
                        List.of(
                                ImportScene.in(scene.fresh(Stage.ACTIVIST), "本家学院"),
                                taken,
                                ImportScene.in(scene.fresh(Stage.APPLICANT), "邻居学院")))
                .id();

        assertThat(scene.verdicts(organiser, id)).containsExactly(Verdict.FRESH, Verdict.REFUSED, Verdict.REFUSED);
        assertThat(scene.rows(organiser, id, Verdict.REFUSED).toString())
                .doesNotContain(ImportScene.text(elsewhere, Field.ID_NUMBER));
        scene.accept(organiser, id);
    }

    @Test
    void aLaterFileShowsWhatDiffersAndAnEmptyCellErasesNothing() {
        Actor actor = scene.organizationDepartment();
        Map<Field, String> person = scene.fresh(Stage.ACTIVIST);
        scene.accept(actor, scene.preview(actor, List.of(person)).id());

        Map<Field, String> later = new EnumMap<>(person);
        later.put(Field.DORMITORY, "9-999");
        later.put(Field.PHONE, "13800001111");
        later.put(Field.MAJOR, "");
        later.put(Field.ID_NUMBER, ImportScene.masked(ImportScene.text(person, Field.ID_NUMBER)));
        UUID id = scene.preview(actor, List.of(later)).id();

        assertThat(scene.rows(actor, id, Verdict.CHANGED).getFirst().differences())
                .extracting(Comparison.Difference::label, Comparison.Difference::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("宿舍", "9-999"),
                        org.assertj.core.groups.Tuple.tuple("手机号", "138****1111"));
        scene.accept(actor, id);
        assertThat(scene.verdicts(actor, scene.preview(actor, List.of(later)).id()))
                .containsExactly(Verdict.UNCHANGED);
    }

    @Test
    void ofTwoRowsThatDifferTheChosenOneIsTaken() {
        Actor actor = scene.organizationDepartment();
        Map<Field, String> one = scene.fresh(Stage.FULL);
        Map<Field, String> other = new EnumMap<>(one);
        other.put(Field.DORMITORY, "8-888");
        UUID id = scene.preview(actor, List.of(one, other)).id();
        assertThat(scene.verdicts(actor, id)).containsExactly(Verdict.OPEN, Verdict.OPEN);

        assertThatThrownBy(() -> rosters.choose(actor, id, Map.of(2, Choice.TAKE, 3, Choice.TAKE)))
                .isInstanceOf(BadInput.class);
        rosters.choose(actor, id, Map.of(3, Choice.TAKE));
        scene.waitFor(actor, id);

        assertThat(scene.verdicts(actor, id)).containsExactly(Verdict.SAME, Verdict.FRESH);
    }

    @Test
    void postsAreGivenOnceAndATakenOneIsLeftOpen() {
        Actor actor = scene.organizationDepartment();
        Map<Field, String> secretary = ImportScene.in(scene.fresh(Stage.FULL), "任职学院");
        secretary.put(Field.POST, "党支部书记");
        scene.accept(actor, scene.preview(actor, List.of(secretary)).id());
        Map<Field, String> rival = ImportScene.in(scene.fresh(Stage.FULL), "任职学院");
        rival.put(Field.POST, "书记、扫地委员");

        UUID id = scene.preview(actor, List.of(secretary, rival)).id();

        assertThat(scene.verdicts(actor, id)).containsExactly(Verdict.UNCHANGED, Verdict.FRESH);
        assertThat(scene.rows(actor, id, Verdict.FRESH).getFirst().findings())
                .extracting(RowView.Remark::kind)
                .contains(Flaw.POST_TAKEN, Flaw.POST_UNKNOWN);
        scene.accept(actor, id);
    }

    @Test
    void aUnitThatIsNotWantedIsNotFoundedAndItsRowsWait() {
        Actor actor = scene.organizationDepartment();
        RosterView view = scene.preview(actor, List.of(ImportScene.in(scene.fresh(Stage.FULL), "待议学院")));
        assertThat(view.unitsProposed()).extracting(ProposedUnit::name).contains("待议学院党总支", "待议学院学生第一党支部");

        rosters.found(actor, view.id(), List.of());
        RosterView after = scene.waitFor(actor, view.id());

        assertThat(after.unitsProposed()).noneMatch(ProposedUnit::accept);
        assertThat(scene.verdicts(actor, view.id())).containsExactly(Verdict.OPEN);
    }

    @Test
    void aNameConfirmedOnceIsNotAskedAgain() {
        Actor actor = scene.organizationDepartment();
        Unit branch = scene.branch(scene.school("别名学院"), "别名学院学生第一党支部");
        Map<Field, String> person = ImportScene.in(scene.fresh(Stage.FULL), "别名学院");
        person.put(Field.BRANCH, "红岩先锋支部");
        RosterView view = scene.preview(actor, List.of(person));
        rosters.name(actor, view.id(), List.of(new Rosters.Meaning("红岩先锋支部", null, branch.id(), null)));
        scene.waitFor(actor, view.id());
        assertThat(scene.verdicts(actor, view.id())).containsExactly(Verdict.FRESH);

        RosterView again = scene.preview(actor, List.of(person));

        assertThat(again.aliases()).singleElement().satisfies(alias -> {
            assertThat(alias.unitId()).isEqualTo(branch.id());
            assertThat(alias.confirmed()).isTrue();
        });
    }

    @Test
    void aColumnMappedByHandIsRememberedForTheNextFileOfThatShape() {
        Actor actor = scene.organizationDepartment();
        Map<Field, String> person = scene.fresh(Stage.FULL);
        String csv = "姓名,身份证号,何许人也,工号,所在党支部,入党日期,转正日期\n"
                + String.join(
                        ",",
                        ImportScene.text(person, Field.NAME),
                        ImportScene.text(person, Field.ID_NUMBER),
                        "正式党员",
                        ImportScene.text(person, Field.STUDENT_NUMBER),
                        ImportScene.text(person, Field.BRANCH),
                        ImportScene.text(person, Field.ADMITTED),
                        ImportScene.text(person, Field.CONFIRMED));
        UUID id = upload(actor, csv);
        assertThat(scene.waitFor(actor, id).state()).isEqualTo(RosterState.NEEDS_MAPPING);

        rosters.map(actor, id, Map.of(2, Field.STAGE));
        assertThat(scene.waitFor(actor, id).state()).isEqualTo(RosterState.PREVIEW);

        assertThat(scene.waitFor(actor, upload(actor, csv)).state()).isEqualTo(RosterState.PREVIEW);
    }

    private UUID upload(Actor actor, String csv) {
        return rosters.upload(
                actor,
                "教工.csv",
                new java.io.ByteArrayInputStream(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
