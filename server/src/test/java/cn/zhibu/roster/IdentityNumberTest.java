package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.roster.IdReading.Invalid;
import cn.zhibu.roster.IdReading.LostDigits;
import cn.zhibu.roster.IdReading.Masked;
import cn.zhibu.roster.IdReading.Missing;
import cn.zhibu.roster.IdReading.Valid;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final Valid LAST_X = new Valid("11010519491231002X", LocalDate.of(1949, 12, 31), Sex.FEMALE, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "'11010519491231002X",
                "110105 19491231 002X"
            })
    void readsTheStandardsExampleHoweverItIsTyped(String text) {
        assertThat(read(text)).isEqualTo(LAST_X);
    }

    @Test
    void fifteenDigitsAreUpgraded() {
        assertThat(read("110105491231002"))
                .isEqualTo(new Valid("11010519491231002X", LAST_X.birth(), Sex.FEMALE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.94089E+17", "9.94089e+17", "9E+17", "994089200609236000", "994089200609236000.00"})
    void whatExcelRoundedHasLostItsDigits(String text) {
        assertThat(read(text)).isEqualTo(new LostDigits());
    }

    @Test
    void aNumericCellOfEighteenDigitsHasLostItsDigitsWhateverTheyAre() {
        assertThat(IdentityNumber.read(Cell.number(110_105_194_912_310_020d, Cell.Form.NUMBER, false)))
                .isEqualTo(new LostDigits());
    }

    @Test
    void aNumericCellOfFifteenDigitsIsExact() {
        assertThat(IdentityNumber.read(Cell.number(110_105_491_231_002d, Cell.Form.NUMBER, false)))
                .isInstanceOf(Valid.class);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(read("110105194912310021")).isEqualTo(new Invalid("身份证号校验码不对，至少有一位写错"));
        assertThat(read("1101051949123100")).isEqualTo(new Invalid("身份证号应为 18 位，这里是 16 位"));
        assertThat(read("G12345678")).isEqualTo(new Invalid("身份证号含有数字和 X 以外的字符"));
        assertThat(read("1101**********002X")).isEqualTo(new Masked());
        assertThat(read("无")).isEqualTo(new Missing());
    }

    @Property
    void everyNumberMadeByTheStandardIsReadWithItsBirthAndSex(
            @ForAll @IntRange(min = -10_000, max = 20_000) int epochDay,
            @ForAll Sex sex,
            @ForAll @IntRange(max = 499) int person) {
        LocalDate born = LocalDate.ofEpochDay(epochDay);
        String number = SoundPerson.idNumber(born, sex, person);

        assertThat(read(number)).isEqualTo(new Valid(number, born, sex, false));
    }

    @Property
    void oneDigitWrittenWrongIsAlwaysCaught(
            @ForAll @IntRange(max = 499) int person,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = SoundPerson.idNumber(LocalDate.of(2005, 3, 9), Sex.MALE, person);
        char wrong = (char) ('0' + (number.charAt(place) - '0' + by) % 10);

        assertThat(read(number.substring(0, place) + wrong + number.substring(place + 1)))
                .isNotInstanceOf(Valid.class);
    }

    private static IdReading read(String text) {
        return IdentityNumber.read(Cell.text(text));
    }
}
