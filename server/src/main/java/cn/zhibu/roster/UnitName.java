package cn.zhibu.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a branch's name.
 *
 * @param school   the school's name as written, such as 信息工程学院 or 信工学院; "" when none is named
 * @param audience 学生, 教工 or ""
 * @param number   its ordinal; 0 when it has none
 * @param rest     what else tells it apart: 软件技术专业, 联合, 2024级
 * @param kind     党支部, 党总支, 党小组, or "" when the name doesn't say
 */
record UnitName(String school, String audience, int number, String rest, String kind) {

    private static final Pattern ADORNMENT = Pattern.compile("^中共|^中国共产党|委员会$|[\"“”'《》()（）\\[\\]【】]");
    private static final Pattern KIND = Pattern.compile("(党?支部|党?总支部?|党?小组)$");
    private static final Pattern SCHOOL = Pattern.compile("^.*(?:学院|分院|书院|系)(?!列)");
    private static final Pattern NUMBER_LAST =
            Pattern.compile("第?(" + ChineseNumber.PATTERN + ")号?(?=(?:学生|教职工|教工|教师)?$)");
    private static final Pattern NUMBER_INSIDE = Pattern.compile("第(" + ChineseNumber.PATTERN + ")");
    private static final Pattern AUDIENCE = Pattern.compile("学生|教职工|教工|教师");

    static UnitName of(String written) {
        String text = ADORNMENT.matcher(Text.compact(written)).replaceAll("");
        Matcher kind = KIND.matcher(text);
        String kindName = kind.find() ? fullKind(kind.group(1)) : "";
        String body = kindName.isEmpty() ? text : text.substring(0, kind.start());

        Matcher number = NUMBER_LAST.matcher(body);
        Matcher inside = NUMBER_INSIDE.matcher(body);
        Matcher found = number.find() ? number : inside.find() ? inside : null;
        int ordinal = found == null ? 0 : ChineseNumber.parse(found.group(1)).orElse(0);
        String unnumbered =
                found == null || ordinal == 0 ? body : body.substring(0, found.start()) + body.substring(found.end());

        Matcher school = SCHOOL.matcher(unnumbered);
        Matcher audience = AUDIENCE.matcher(unnumbered);
        boolean forSome = audience.find();
        int schoolEnds = school.find() ? school.end() : forSome ? audience.start() : 0;
        String afterSchool = unnumbered.substring(schoolEnds);
        return new UnitName(
                unnumbered.substring(0, schoolEnds),
                forSome ? (audience.group().equals("学生") ? "学生" : "教工") : "",
                ordinal,
                AUDIENCE.matcher(afterSchool).replaceFirst(""),
                kindName);
    }

    boolean isBranch() {
        return kind.equals("党支部");
    }

    /** The same but for the school. */
    boolean sameWithin(UnitName other) {
        return number == other.number
                && audience.equals(other.audience)
                && rest.equals(other.rest)
                && kind.equals(other.kind);
    }

    /** The name in full, under the given school: 信息工程学院学生第一党支部. */
    String under(String fullSchool) {
        String ordinal = number == 0 ? "" : "第" + ChineseNumber.write(number);
        return fullSchool + rest + audience + ordinal + kind;
    }

    private static String fullKind(String written) {
        if (written.contains("总支")) {
            return "党总支";
        }
        return written.startsWith("党") ? written : "党" + written;
    }
}
