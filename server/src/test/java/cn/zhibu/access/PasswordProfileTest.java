package cn.zhibu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.platform.StartRefused;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordProfileTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void dengbao3AsksForTenCharactersOfThreeKinds() throws IOException {
        assertThat(problems("dengbao3", "Ab3-xkqzw")).singleElement().asString().contains("9 个字符");
        assertThat(problems("dengbao3", "Ab3-xkqzwm")).isEmpty();
        assertThat(problems("dengbao3", "abcxkqzwm7"))
                .singleElement()
                .asString()
                .contains("现在是 2 种");
    }

    @Test
    void asvsAsksForTwelveCharactersOfAnyKind() throws IOException {
        assertThat(problems("asvs", "qxkzwvmpjrt")).singleElement().asString().contains("11 个字符");
        assertThat(problems("asvs", "qxkzwvmpjrtb")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "qwertyuiop12", "123456789012", "aaaaaaaaaaaa", "iloveyou1234"})
    void asvsRefusesWhatManyPeopleUse(String common) throws IOException {
        assertThat(problems("asvs", common)).containsExactly("太常见，容易被猜到");
    }

    @Test
    void bothRefuseLoginAndName() throws IOException {
        for (String profile : List.of("dengbao3", "asvs")) {
            assertThat(problems(profile, "X-20260001-kqzwm")).contains("含有登录名或姓名");
            assertThat(problems(profile, "Xkq-王小明-zwm-7-abc")).contains("含有登录名或姓名");
        }
    }

    @Test
    void onlyDengbao3LetsPasswordsGrowOld() throws IOException {
        Instant set = Instant.parse("2026-01-01T00:00:00Z");
        Instant lastGood = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(profile("dengbao3").tooOld(set, lastGood, ZONE)).isFalse();
        assertThat(profile("dengbao3").tooOld(set, lastGood.plusSeconds(1), ZONE))
                .isTrue();
        assertThat(profile("asvs").tooOld(set, lastGood.plusSeconds(99_999_999), ZONE))
                .isFalse();
        assertThat(profile("dengbao3").tooOld(null, lastGood, ZONE)).isFalse();
    }

    @Test
    void saysWhatItAsksFor() throws IOException {
        assertThat(profile("dengbao3").told().sentences()).contains("至少 10 个字符", "每 90 天更换一次");
        assertThat(profile("asvs").told().sentences()).contains("至少 12 个字符").hasSize(3);
    }

    @Test
    void unknownProfileStopsTheStart() {
        assertThatThrownBy(() -> profile("none"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("dengbao3、asvs");
    }

    private static List<String> problems(String profile, String password) throws IOException {
        return profile(profile).problems(password, "20260001", "王小明");
    }

    private static PasswordProfile profile(String name) throws IOException {
        return new PasswordConfiguration().passwordProfile(name);
    }
}
