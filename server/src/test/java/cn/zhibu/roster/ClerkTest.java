package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.organization.Stage;
import cn.zhibu.regulation.Rulebook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClerkTest {

    private static final Rulebook RULEBOOK = Rulebook.load();
    private static final List<Field> COLUMNS = List.of(
            Field.NAME,
            Field.ID_NUMBER,
            Field.STAGE,
            Field.APPLIED,
            Field.ACTIVIST,
            Field.CANDIDATE,
            Field.ADMITTED,
            Field.CONFIRMED,
            Field.BRANCH,
            Field.SEX,
            Field.PHONE);
    private static final String ID = "11010519491231002X";
    private static final String BRANCH = "信息工程学院学生第一党支部";

    @Test
    void aSoundRowOfAnOldMemberNeedsOnlyAdmissionAndConfirmation() {
        RowReading reading = read("张三", ID, "中共党员", "", "", "", "1990-07-01", "1991-07-01", BRANCH, "女", "13900000000");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.person().path().stage()).isEqualTo(Stage.FULL);
        assertThat(reading.person().identity().birth()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @Test
    void aMonthWithoutADayHoldsTheRowUntilSomebodyCompletesIt() {
        RowReading reading = read("张三", ID, "申请人", "2024年9月");

        assertThat(reading.findings()).extracting(CellFinding::flaw).containsExactly(Flaw.DATE_INCOMPLETE);
        assertThat(reading.refused()).isFalse();
        assertThat(reading.held()).isTrue();
    }

    @Test
    void aYearOfCultivationIsRefusedOneDayShortAndNamesItsRule() {
        RowReading dayShort = read("张三", ID, "发展对象", "2024-09-01", "2025-01-10", "2026-01-09", "", "", BRANCH);
        RowReading toTheDay = read("张三", ID, "发展对象", "2024-09-01", "2025-01-10", "2026-01-10", "", "", BRANCH);

        assertThat(dayShort.findings())
                .singleElement()
                .matches(finding ->
                        "DV-10".equals(finding.rule()) && finding.letter().equals("F"));
        assertThat(toTheDay.findings()).isEmpty();
    }

    @Test
    void probationEndedOneDayEarlyIsRefusedAndALaterConfirmationIsNot() {
        assertThat(read("张三", ID, "正式党员", "", "", "", "2024-06-01", "2025-05-31", BRANCH)
                        .findings())
                .singleElement()
                .matches(finding -> "DV-27".equals(finding.rule()));
        assertThat(read("张三", ID, "正式党员", "", "", "", "2024-06-01", "2025-12-01", BRANCH)
                        .findings())
                .isEmpty();
    }

    @Test
    void aDateOfALaterStageThanTheRowsIsOpen() {
        assertThat(read("张三", ID, "申请人", "2024-09-01", "2025-01-10").findings())
                .extracting(CellFinding::flaw)
                .containsExactly(Flaw.STAGE_AND_DATES);
    }

    @Test
    void aMissingDateOfTheRowsStageIsRefused() {
        assertThat(read("张三", ID, "积极分子", "2024-09-01", "", "", "", "", BRANCH).findings())
                .extracting(CellFinding::flaw)
                .containsExactly(Flaw.STAGE_DATE_MISSING);
    }

    @Test
    void sexMustAgreeWithTheIdentityNumber() {
        assertThat(read("张三", ID, "申请人", "2024-09-01", "", "", "", "", "", "男").findings())
                .extracting(CellFinding::flaw)
                .containsExactly(Flaw.SEX_MISMATCH);
    }

    @Test
    void maskedValuesOfOurOwnListsChangeNothing() {
        RowReading reading =
                read("张三", "1101**********002X", "申请人", "2024-09-01", "", "", "", "", "", "", "139****0000");

        assertThat(reading.findings()).extracting(CellFinding::flaw).containsExactly(Flaw.MASKED);
        assertThat(reading.person().identity().idNumber()).isNull();
        assertThat(reading.person().identity().phone()).isEmpty();
    }

    @Test
    void aWrongPhoneWaitsAloneAndDoesNotHoldTheRow() {
        RowReading reading = read("张三", ID, "申请人", "2024-09-01", "", "", "", "", "", "", "1390000");

        assertThat(reading.findings()).extracting(CellFinding::flaw).containsExactly(Flaw.PHONE_INVALID);
        assertThat(reading.held()).isFalse();
    }

    private static RowReading read(String... texts) {
        List<Column> columns = COLUMNS.stream()
                .map(field -> new Column(COLUMNS.indexOf(field), field.title(), field, 1.0))
                .toList();
        RosterLayout layout = new RosterLayout(0, "名册", 1, columns);
        SheetRow row = new SheetRow(2, Arrays.stream(texts).map(Cell::text).toList());
        return new Clerk(layout, RULEBOOK, RosterRun.TODAY).read(row);
    }
}
