package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.ProductTest;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class PersonSheetsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PersonSheets sheets;

    @Test
    void printsAnyNameAndSaysWhoPrintedAndWhen() throws IOException {
        TestCollege college = new TestCollege(product);
        Unit branch = college.branch("学生第一党支部");
        UUID person = college.member(branch, "阿依古丽·𬱖吐尔逊");
        Actor secretary = college.actor(college.secretary(branch, "赵书记"));
        PersonSheets.Sheet sheet = sheets.print(secretary, person);
        assertThat(sheet.fileName()).isEqualTo("阿依古丽·𬱖吐尔逊登记表.pdf");
        try (PdfReader reader = new PdfReader(sheet.pdf())) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text)
                    .contains("阿依古丽·𬱖吐尔逊")
                    .contains("199****5678")
                    .contains("由 某人 于 2026-11-23 09:00 打印")
                    .contains("正式党员")
                    .doesNotContain("19912345678");
        }
    }

    @Test
    void theNeighbourPrintsNothing() {
        TestCollege college = new TestCollege(product);
        UUID person = college.member(college.branch("学生第一党支部"), "王小红");
        Actor neighbour = college.actor(college.secretary(college.branch("学生第二党支部"), "钱书记"));
        assertThatThrownBy(() -> sheets.print(neighbour, person)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.print(college.actor(person), person)).isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhatToDoWithoutAFont() {
        assertThatThrownBy(() -> new SheetFont("/no/such/font.ttf").of(10))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("/no/such/font.ttf");
    }
}
