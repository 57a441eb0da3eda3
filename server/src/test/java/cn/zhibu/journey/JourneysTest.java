package cn.zhibu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhibu.ProductTest;
import com.ibm.icu.text.Transliterator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What people come for, done in a real browser on the demo college. */
@ProductTest
@TestPropertySource(properties = {"zhibu.demo=true", "zhibu.pages=file:../web/dist/"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {
    private static final String DEPARTMENT = "学校组织部";
    private static final String SECRETARY = "支部书记";
    private static final String STUDENT = "入党积极分子";
    private static final String AUDITOR = "审计员";

    /** Stands beside the project, where it is developed. */
    private static final Path ROSTER = Path.of("..", "..", "shared", "data", "roster-2026.xlsx");

    @LocalServerPort
    int port;

    Stage stage;

    @BeforeAll
    void open() {
        stage = new Stage(port);
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void organisationDepartmentSeesTheTreeAndWhatIsWrongWithIt() {
        Page page = stage.of(DEPARTMENT);
        page.navigate("/units");
        assertThat(page.getByRole(AriaRole.TREEGRID)).containsText("信息工程学院学生第一党支部");
        Accessibility.assertSound(page);
        page.navigate("/health");
        assertThat(page.locator("main")).containsText("没有组长");
        Accessibility.assertSound(page);
    }

    @Test
    void organisationDepartmentFindsSomebodyByInitialsAndSeesAWholeNumberForAReason() {
        String name = stage.nameOf(STUDENT);
        Page page = stage.of(DEPARTMENT);
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.COMBOBOX).fill(initials(name));
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(name);
        assertThat(page.locator("main")).containsText(Pattern.compile("\\d{3,6}\\*+"));
        Accessibility.assertSound(page);
        page.getByLabel("查看 完整身份证号").click();
        page.getByLabel("为什么要看").fill("核对档案");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("查看").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText(Pattern.compile("\\d{17}[\\dX]"));
    }

    private static String initials(String name) {
        return Arrays.stream(Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower")
                        .transliterate(name)
                        .split("[\\s·]+"))
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    @Test
    void secretarySeesHerBranchAndNobodyElses() {
        Page others = stage.of(DEPARTMENT);
        others.navigate("/units");
        String other = others.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("护理与健康学院学生第一党支部"))
                .getAttribute("href");
        Page page = stage.of(SECRETARY);
        page.navigate("/units");
        assertThat(page.getByRole(AriaRole.TREEGRID)).containsText("信息工程学院学生第一党支部");
        assertThat(page.getByRole(AriaRole.TREEGRID)).not().containsText("护理与健康学院");
        page.navigate(other);
        assertThat(page.locator("main")).containsText("没有找到");
        Accessibility.assertSound(page);
    }

    @Test
    void activistSeesHerOwnWay() {
        Page page = stage.of(STUDENT);
        assertThat(page.locator("main")).containsText("我的发展历程");
        assertThat(page.locator("main [aria-current=step]")).containsText("积极分子");
        Accessibility.assertSound(page);
    }

    @Test
    void auditorReadsTheLogAndProvesItWhole() {
        Page page = stage.of(AUDITOR);
        page.navigate("/log");
        assertThat(page.locator("main ol li").first()).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("核对").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("首尾相扣");
        Accessibility.assertSound(page);
    }

    @Test
    void rosterIsPreviewedAcceptedAndExported() {
        Assumptions.assumeThat(ROSTER).exists();
        Page page = stage.of(DEPARTMENT);
        page.navigate("/rosters");
        page.locator("input[type=file]").setInputFiles(ROSTER);
        assertThat(page.locator("main")).containsText("可以写入", within(120));
        Accessibility.assertSound(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("导入").setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认导入"))
                .click();
        assertThat(page.locator("main")).containsText("已写入", within(180));
        page.navigate("/people");
        Path workbook = page.waitForDownload(
                        () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导出"))
                                .click())
                .path();
        Assertions.assertThat(workbook).isNotEmptyFile();
    }

    private static ContainsTextOptions within(int seconds) {
        return new ContainsTextOptions().setTimeout(seconds * 1000.0);
    }
}
