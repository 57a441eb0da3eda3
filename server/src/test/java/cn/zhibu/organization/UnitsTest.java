package cn.zhibu.organization;

import static cn.zhibu.organization.TestCollege.BASIS;
import static cn.zhibu.organization.TestCollege.JOB;
import static cn.zhibu.organization.TestCollege.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.ProductTest;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class UnitsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Units units;

    @Autowired
    UnitTree tree;

    TestCollege college;
    Unit branch;

    @BeforeEach
    void aBranch() {
        college = new TestCollege(product);
        branch = college.branch("学生第一党支部");
    }

    @Test
    void aRenamedUnitKeepsItsOldNameOnOldDays() {
        units.rename(JOB, branch.id(), "软件学生党支部", day(2024, 3, 1), BASIS);
        assertThat(on(null).map(TreeNode::name)).contains("软件学生党支部");
        assertThat(on(day(2024, 3, 1)).map(TreeNode::name)).contains("软件学生党支部");
        assertThat(on(day(2024, 2, 29)).map(TreeNode::name)).contains("学生第一党支部");
        assertThat(on(TestCollege.FOUNDED.minusDays(1))).isEmpty();
    }

    @Test
    void aMovedUnitStandsUnderItsOldParentOnOldDaysAndItsPeopleGoWithIt() {
        UUID person = college.member(branch, "王小红");
        Unit other = new TestCollege(product).school;
        units.move(JOB, branch.id(), other.id(), day(2025, 3, 1), BASIS);
        assertThat(on(null).map(TreeNode::parentId)).contains(other.id());
        assertThat(on(day(2025, 2, 28)).map(TreeNode::parentId)).contains(college.school.id());
        assertThat(full(other)).isEqualTo(1);
        assertThat(full(college.school)).isZero();
        assertThat(product.getBean(PersonPages.class)
                        .of(JOB, person)
                        .card()
                        .unit()
                        .name())
                .isEqualTo("学生第一党支部");
    }

    @Test
    void aMergedBranchIsGoneTodayAndThereBefore() {
        Unit group = college.found(branch, UnitKind.GROUP, "第一党小组");
        UUID person = college.secretary(branch, "王小红");
        Unit into = college.branch("学生第二党支部");
        units.merge(JOB, branch.id(), into.id(), day(2026, 9, 1), BASIS);
        assertThat(on(null)).isEmpty();
        assertThat(on(day(2026, 8, 31))).isPresent();
        assertThat(tree.on(JOB, null)).noneMatch(node -> node.id().equals(group.id()));
        PersonPage page = product.getBean(PersonPages.class).of(JOB, person);
        assertThat(page.card().unit().id()).isEqualTo(into.id());
        assertThat(page.placements()).hasSize(2);
        assertThat(page.posts()).singleElement().extracting(Post::until).isEqualTo(day(2026, 9, 1));
        assertThat(product.getBean(UnitStore.class).history(into.id()))
                .extracting(UnitEvent::what)
                .contains(UnitEvent.What.MERGED, UnitEvent.What.FOUNDED);
    }

    @Test
    void aUnitIsNotDissolvedOverPeoplesHeads() {
        college.member(branch, "王小红");
        LocalDate on = day(2026, 9, 1);
        assertThatThrownBy(() -> units.dissolve(JOB, branch.id(), null, on, BASIS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("还有人员");
        assertThatThrownBy(() -> units.dissolve(JOB, college.school.id(), null, on, BASIS))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("学生第一党支部");
        Unit to = college.branch("学生第二党支部");
        units.dissolve(JOB, branch.id(), to.id(), on, BASIS);
        assertThat(full(to)).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> college.branch("学生第一党支部")).hasMessageContaining("同名");
        assertThatThrownBy(() -> college.found(branch, UnitKind.BRANCH, "支部下的支部"))
                .hasMessageContaining("下面不能设党支部");
        assertThatThrownBy(() -> units.move(JOB, college.school.id(), college.school.id(), day(2026, 1, 1), BASIS))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> units.rename(JOB, branch.id(), "早了", TestCollege.FOUNDED.minusDays(1), BASIS))
                .hasMessageContaining("早于");
        assertThatThrownBy(() -> units.rename(JOB, branch.id(), "晚了", day(2026, 11, 24), BASIS))
                .hasMessageContaining("还没有到");
        assertThatThrownBy(() -> units.rename(JOB, branch.id(), "没有依据", day(2026, 11, 1), " "))
                .hasMessageContaining("依据");
    }

    @Test
    void siblingsStandInTheOrderOfTheirNumbers() {
        List.of("第十党支部", "第二党支部", "第十一党支部").forEach(college::branch);
        assertThat(tree.on(JOB, null))
                .filteredOn(node -> college.school.id().equals(node.parentId()))
                .extracting(TreeNode::name)
                .containsSubsequence("第二党支部", "第十党支部", "第十一党支部");
    }

    private Optional<TreeNode> on(@org.jspecify.annotations.Nullable LocalDate day) {
        return tree.on(JOB, day).stream()
                .filter(node -> node.id().equals(branch.id()))
                .findFirst();
    }

    private int full(Unit unit) {
        return tree.on(JOB, null).stream()
                .filter(node -> node.id().equals(unit.id()))
                .map(TreeNode::counts)
                .mapToInt(counts -> counts == null ? 0 : counts.full())
                .sum();
    }
}
