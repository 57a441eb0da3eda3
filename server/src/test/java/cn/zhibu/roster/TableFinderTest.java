package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFinderTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsAHeaderOfTwoRowsWhoseGroupsAreMerged() throws IOException {
        RosterLayout layout = find("""
                党员名册,,,,,
                单位：信息学院,,填表日期：2026年,,,
                序号,基本信息,,人员类别,家长信息,
                ,姓名,公民身份号码,,姓名,联系电话
                1,张三,11010519491231002X,申请人,张父,13900000000
                """);

        assertThat(layout.headerRow()).isEqualTo(4);
        assertThat(layout.columns())
                .extracting(Column::field)
                .containsExactly(Field.SERIAL, Field.NAME, Field.ID_NUMBER, Field.STAGE, null, null);
        assertThat(layout.unknown()).extracting(Column::header).containsExactly("家长信息姓名", "家长信息联系电话");
    }

    @Test
    void prefersTheStageToThePoliticalStatus() throws IOException {
        RosterLayout layout = find("姓名,身份证号,政治面貌,发展阶段\n张三,1,共青团员,积极分子\n");

        assertThat(layout.column(Field.STAGE)).get().extracting(Column::letter).isEqualTo("D");
    }

    @Test
    void aMappingByHandOverridesAndKeepsTheFingerprint() throws IOException {
        RosterLayout found = find("姓名,身份证号,政治面貌,阶段代号\n张三,1,共青团员,积极分子\n");

        RosterLayout corrected = found.corrected(Map.of(3, Field.STAGE));

        assertThat(corrected.columns())
                .extracting(Column::field)
                .containsExactly(Field.NAME, Field.ID_NUMBER, null, Field.STAGE);
        assertThat(corrected.fingerprint()).isEqualTo(found.fingerprint());
    }

    @Test
    void theFingerprintChangesWithTheShapeAndNotWithThePeople() throws IOException {
        String one = find("姓名,身份证号,人员类别\n张三,1,申请人\n").fingerprint();

        assertThat(find("名册,,\n姓 名,身份证号（必填）,人员类别\n李四,2,党员\n").fingerprint()).isEqualTo(one);
        assertThat(find("身份证号,姓名,人员类别\n1,张三,申请人\n").fingerprint()).isNotEqualTo(one);
    }

    @Test
    void leavesOutFootersTotalsAndHeadersPrintedAgainButNoPerson() throws IOException {
        Path file = write("""
                姓名,身份证号,人员类别,备注
                张三,11010519491231002X,申请人,说明：转来
                姓名,身份证号,人员类别,备注
                ,11010519491231002X,申请人,
                合计,2,,
                填表人：李四,,,
                """);

        RosterRun run = RosterRun.of(file);

        assertThat(run.readings()).extracting(RowReading::row).containsExactly(2, 4);
        assertThat(run.outcome().leftOut()).isEqualTo(List.of(3, 5, 6));
    }

    private RosterLayout find(String csv) throws IOException {
        try (Sheets sheets = RosterFile.open(write(csv))) {
            return TableFinder.find(sheets);
        }
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("roster.csv"), csv);
    }
}
