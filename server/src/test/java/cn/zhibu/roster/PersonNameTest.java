package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"张 三", "张　三", " 张三", "张\u00a0三", "张\u200b三", "张\n三"})
    void spacesInsideANameGo(String text) {
        assertThat(PersonName.read(text)).isEqualTo("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·吐尔逊", "阿依古丽•吐尔逊", "阿依古丽・吐尔逊", "阿依古丽．吐尔逊", "阿依古丽.吐尔逊", "阿依古丽 · 吐尔逊", "阿依古丽‧吐尔逊"})
    void everyDotIsTheSame(String text) {
        assertThat(PersonName.read(text)).isEqualTo("阿依古丽·吐尔逊");
    }

    @Test
    void latinNamesKeepTheirSpaces() {
        assertThat(PersonName.read("John  Smith")).isEqualTo("John Smith");
    }

    @Test
    void severalNamesAreTakenApart() {
        assertThat(PersonName.several("余睿、赖鹏")).containsExactly("余睿", "赖鹏");
        assertThat(PersonName.several("余睿,赖鹏；周明/王强")).containsExactly("余睿", "赖鹏", "周明", "王强");
        assertThat(PersonName.several("余睿 赖鹏")).containsExactly("余睿", "赖鹏");
        assertThat(PersonName.several("张 三、李　四")).containsExactly("张三", "李四");
        assertThat(PersonName.several("买买提•艾力、𠮷明")).containsExactly("买买提·艾力", "𠮷明");
        assertThat(PersonName.several("余睿（书记）、余睿")).containsExactly("余睿");
        assertThat(PersonName.several("无")).isEmpty();
        assertThat(PersonName.several("")).isEmpty();
    }

    @Property
    void readingTwiceChangesNothing(@ForAll("names") String name) {
        assertThat(PersonName.read(PersonName.read(name))).isEqualTo(PersonName.read(name));
    }

    @Property
    void namesBeyondTheBasicPlaneStayWholeHoweverTheyAreSpaced(@ForAll("names") String name) {
        String spaced =
                String.join("　", name.codePoints().mapToObj(Character::toString).toList());

        assertThat(PersonName.read(spaced)).isEqualTo(name);
    }

    @Provide
    Arbitrary<String> names() {
        List<String> characters = List.of("张", "王", "李", "𠮷", "𬭎", "㛃", "𪚥", "明", "思", "远");
        return Arbitraries.of(characters).list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join("", parts));
    }
}
