package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {

    private static final String FIRST = "信息工程学院学生第一党支部";
    private static final UnitNames NAMES = new UnitNames(
            List.of(
                    FIRST,
                    "信息工程学院学生第二党支部",
                    "信息工程学院学生第十二党支部",
                    "信息工程学院教工第一党支部",
                    "机电工程学院学生第一党支部",
                    "机械工程学院学生第一党支部",
                    "护理与健康学院学生第三党支部",
                    "机关第一党支部"),
            List.of("艺术设计学院"),
            Map.of(new Mention("计算机系一支部", ""), FIRST));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "信工学院学生一支部",
                "信工学院学生第一支部",
                "信息工程学院第一学生党支部",
                "信息工程学院学生第1党支部",
                "信息工程学院学生一支部",
                "信息学院学生1支部",
                "中共信息工程学院学生第一支部委员会",
                "某职业技术学院信息工程学院学生第一党支部",
                "信工学院学生 第一 党支部",
                "信息工程学院学生第１党支部"
            })
    void knowsTheFirstBranchByManyNames(String written) {
        assertThat(NAMES.propose(written, ""))
                .get()
                .matches(UnitProposal::sure)
                .extracting(UnitProposal::unit)
                .isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "信工学院学生十二支部, 信息工程学院学生第十二党支部",
        "信工学院学生12支部, 信息工程学院学生第十二党支部",
        "信工学院教师一支部, 信息工程学院教工第一党支部",
        "护健学院学生三支部, 护理与健康学院学生第三党支部",
        "机关一支部, 机关第一党支部"
    })
    void tellsBranchesApart(String written, String unit) {
        assertThat(NAMES.propose(written, ""))
                .get()
                .extracting(UnitProposal::unit)
                .isEqualTo(unit);
    }

    @Test
    void whatIsConfirmedIsNotAskedAgain() {
        assertThat(NAMES.propose("计算机系一支部", "")).contains(new UnitProposal("计算机系一支部", "", FIRST, 1.0, "此前已确认的简称。"));
    }

    @Test
    void aShortNameOfTwoSchoolsIsOpenUnlessTheRowTellsWhich() {
        assertThat(NAMES.propose("机工学院学生一支部", "")).get().matches(proposal -> !proposal.sure());
        assertThat(NAMES.propose("机工学院学生一支部", "机械工程学院"))
                .get()
                .matches(UnitProposal::sure)
                .extracting(UnitProposal::unit)
                .isEqualTo("机械工程学院学生第一党支部");
    }

    @Test
    void aBranchThatDoesNotExistIsNotInvented() {
        assertThat(NAMES.propose("信工学院学生五支部", "")).isEmpty();
        assertThat(NAMES.propose("外国语学院学生一支部", "")).isEmpty();
    }
}
