package cn.zhibu.roster;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what a column is called. */
final class HeaderNames {

    /** A field and how sure the name is of it, in 0..1. */
    record Match(Field field, double confidence) {}

    /** The columns this product adds beside the office's own; they are left out when a file comes back. */
    static final List<String> OWN_COLUMNS = List.of("原表行号", "核对结果", "核对意见");

    private static final double SYNONYM = 0.95;
    private static final double LESS_EXACT = 0.85;
    private static final double BY_PATTERN = 0.7;

    private static final Pattern HINT = Pattern.compile("[(（\\[【][^)）\\]】]*[)）\\]】]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");
    private static final String DAY = "(日期|时间|年月|年月日)$";

    /** Somebody else's data stands under these: a parent's phone is not the student's. */
    private static final Pattern SOMEBODY_ELSE =
            Pattern.compile("父亲|母亲|家长|家庭|监护|紧急|配偶|辅导员|班主任|导师|培养|介绍人|联系人|负责人|填表人|书记");

    private static final Map<Field, Pattern> PATTERNS = new EnumMap<>(Map.of(
            Field.CONFIRMED, Pattern.compile("(转正|转为正式|正式党员).*" + DAY),
            Field.CANDIDATE, Pattern.compile("发展对象.*" + DAY),
            Field.ACTIVIST, Pattern.compile("积极分子.*" + DAY),
            Field.APPLIED, Pattern.compile("(申请书?|申请入党).*" + DAY),
            Field.ADMITTED, Pattern.compile("(接收|吸收|成为|发展为|列为|加入|入党|预备党员).*" + DAY),
            Field.ID_NUMBER, Pattern.compile("身份(证|号).*号?"),
            Field.MENTORS, Pattern.compile("培养.*联系人"),
            Field.INTRODUCERS, Pattern.compile("入党介绍人"),
            Field.BRANCH, Pattern.compile("(党支部|所.支部)(名称|全称)?$"),
            Field.GRADUATION, Pattern.compile("毕业.*" + DAY)));
    private static final List<Field> PATTERN_ORDER = List.of(
            Field.CONFIRMED,
            Field.CANDIDATE,
            Field.ACTIVIST,
            Field.APPLIED,
            Field.ADMITTED,
            Field.ID_NUMBER,
            Field.MENTORS,
            Field.INTRODUCERS,
            Field.BRANCH,
            Field.GRADUATION);

    private static final Map<String, Match> KNOWN = known();

    private HeaderNames() {}

    /** The name without typing habits: no spaces, marks of obligation, hints in brackets or full-width forms. */
    static String bare(String header) {
        String compact = Text.compact(header);
        String withoutHint = HINT.matcher(compact).replaceAll("");
        return NOT_A_WORD.matcher(withoutHint.isEmpty() ? compact : withoutHint).replaceAll("");
    }

    /** Recognises a column by its name and the group it stands under, if any. */
    static Optional<Match> recognise(String group, String header) {
        String name = bare(header);
        String above = bare(group);
        if (name.isEmpty() || OWN_COLUMNS.contains(name)) {
            return Optional.empty();
        }
        Optional<Match> own = isSomebodyElse(group) ? Optional.empty() : byName(name);
        if (own.isPresent() || above.isEmpty()) {
            return own;
        }
        return byName(above + name).map(match -> new Match(match.field(), match.confidence() * LESS_EXACT));
    }

    /** Whether what stands under the group is about another person than the row's. */
    static boolean isSomebodyElse(String group) {
        return SOMEBODY_ELSE.matcher(bare(group)).find();
    }

    private static Optional<Match> byName(String name) {
        Match known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (SOMEBODY_ELSE.matcher(name).find() && !name.contains("培养") && !name.contains("介绍人")) {
            return Optional.empty();
        }
        return PATTERN_ORDER.stream()
                .filter(field -> pattern(field).matcher(name).find())
                .findFirst()
                .map(field -> new Match(field, BY_PATTERN));
    }

    private static Pattern pattern(Field field) {
        Pattern pattern = PATTERNS.get(field);
        if (pattern == null) {
            throw new IllegalStateException("no pattern for " + field);
        }
        return pattern;
    }

    private static Map<String, Match> known() {
        Map<String, Match> known = new HashMap<>();
        for (Field field : Field.values()) {
            known.put(bare(field.title()), new Match(field, 1.0));
            for (String synonym : field.synonyms()) {
                double confidence = synonym.equals("政治面貌") ? LESS_EXACT : SYNONYM;
                known.putIfAbsent(bare(synonym), new Match(field, confidence));
            }
        }
        return Map.copyOf(known);
    }
}
