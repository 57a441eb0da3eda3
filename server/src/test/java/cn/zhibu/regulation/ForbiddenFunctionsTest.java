package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.regulation.BuiltSurfaces.Piece;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Looks in endpoints, tables and pages for the functions that must not be built, and must not find them. Each test
 * also shows its search something it must find.
 */
class ForbiddenFunctionsTest {
    private static final Path SOMEWHERE = Path.of("somewhere");
    private static final Pattern PERSONAL_COLUMN = Pattern.compile(
            "(?m)(?:^|[(,])\\s*((?:id_number|phone|birth|ethnic_group|native_place|dormitory)\\w*)\\s+\\w+");
    private static final Pattern SIGN_IN = Pattern.compile("\\b(log ?ins?|sign ?ins?)\\b");
    private static final Pattern PASSWORD = Pattern.compile("\\bpassword\\b");

    private final List<Piece> endpoints = BuiltSurfaces.endpoints();
    private final List<Piece> statements = BuiltSurfaces.statements();
    private final List<Piece> screens = BuiltSurfaces.screens();

    @Test
    void endpointsAreSeen() {
        assertThat(endpoints).extracting(Piece::text).contains("/api/rules", "/{id}");
    }

    @Test
    @Embodies("IT-02")
    void noFactIsAskedTwice() {
        assertThat(columnsKeptTwice(statements)).isEmpty();
        assertThat(columnsKeptTwice(pieces("CREATE TABLE a (id uuid, phone text)", "CREATE TABLE b (\n phone text)")))
                .containsExactly("phone");
        nothingSaysSo(
                "\\b(daily|weekly|health) reports?\\b|\\bform fill(ing|s)?\\b",
                "重复填报|每日填报|再次填写",
                "daily_report",
                "请每日填报");
    }

    @Test
    @Embodies("IT-03")
    void noClockInNoPointsRaceNoCountingOfMinutes() {
        nothingSaysSo(
                "\\b(clock ?ins?|check ?ins?|punch(es)?|points|point ledgers?|rankings?|leader ?boards?|streaks?"
                        + "|online (minutes|seconds|time|duration)|dwell( time)?|time spent)\\b",
                "打卡|每日签到|连续签到|积分|排行榜|在线时长",
                "clock-ins",
                "积分排名");
    }

    @Test
    @Embodies("IT-04")
    void nobodyIsForcedToSignInAndUsageIsNotRanked() {
        nothingSaysSo(
                "\\b(daily actives?|active (rates?|days)|install(ation)? rates?|usage ra(te|nking)s?|login rates?"
                        + "|forced? (log ?in|download|install)s?)\\b",
                "日活|活跃度|安装率|使用率|登录率|强制下载|强制登录",
                "daily_actives",
                "本周日活");
    }

    @Test
    @Embodies("IT-05")
    void likesSharesAndMinutesDoNotFlowIntoAppraisal() {
        nothingSaysSo(
                "\\b(appraisals?\\b.*\\b(likes?|shares?|reposts?|views?|study (minutes|seconds|duration))"
                        + "|gps|trajector(y|ies)|location tracks?)\\b",
                "点赞(量|数)?(排名|考核)|转发(量|数)?(排名|考核)|轨迹",
                "appraisal_score, like_count, likes",
                "上传轨迹");
        assertThat(BuiltSurfaces.javaSources())
                .filteredOn(source -> source.file().toString().contains("/appraisal/"))
                .noneMatch(source -> source.text().contains("cn.zhibu.engagement"));
    }

    @Test
    @Embodies("IT-07")
    void peopleSignInAtOnePlace() {
        assertThat(outsideAccess(endpoints, SIGN_IN)).isEmpty();
        assertThat(outsideAccess(statements, PASSWORD)).isEmpty();
        assertThat(outsideAccess(pieces("/api/learning/sign-in"), SIGN_IN)).isNotEmpty();
        assertThat(outsideAccess(pieces("CREATE TABLE student (password_hash text)"), PASSWORD))
                .isNotEmpty();
    }

    @Test
    @Embodies("PI-07")
    void nobodysFaceIsTaken() {
        nothingSaysSo(
                "\\b(faces?|facial|biometrics?|voice ?prints?|palm ?prints?"
                        + "|finger ?prints? (templates?|images?|log ?ins?|sign ?ins?))\\b",
                "人脸|刷脸|声纹|指纹登录|指纹签到",
                "face_template",
                "刷脸签到");
    }

    /** Code words are looked for in endpoints and tables, Chinese words on pages; each must find its sample. */
    private void nothingSaysSo(String code, String chinese, String codeSample, String chineseSample) {
        Pattern words = Pattern.compile(code);
        Pattern onScreen = Pattern.compile(chinese);
        assertThat(words.matcher(new Piece(SOMEWHERE, codeSample).words()).find())
                .as(codeSample)
                .isTrue();
        assertThat(onScreen.matcher(chineseSample).find()).as(chineseSample).isTrue();
        assertThat(Stream.concat(endpoints.stream(), statements.stream()))
                .noneMatch(piece -> words.matcher(piece.words()).find());
        assertThat(screens).noneMatch(line -> onScreen.matcher(line.text()).find());
    }

    private static List<String> columnsKeptTwice(List<Piece> statements) {
        Map<String, Long> tables = statements.stream()
                .filter(statement -> statement.words().contains("create table"))
                .flatMap(statement -> PERSONAL_COLUMN
                        .matcher(statement.text())
                        .results()
                        .map((MatchResult column) -> column.group(1))
                        .distinct())
                .collect(Collectors.groupingBy(column -> column, Collectors.counting()));
        return tables.entrySet().stream()
                .filter(column -> column.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Piece> outsideAccess(List<Piece> pieces, Pattern words) {
        return pieces.stream()
                .filter(piece -> !piece.file().toString().contains("/access/"))
                .filter(piece -> words.matcher(piece.words()).find())
                .toList();
    }

    private static List<Piece> pieces(String... texts) {
        return Stream.of(texts).map(text -> new Piece(SOMEWHERE, text)).toList();
    }
}
