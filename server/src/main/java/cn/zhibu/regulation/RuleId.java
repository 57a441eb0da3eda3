package cn.zhibu.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a rule as it stands in the domain's list of rules, in code, in tests and on screen: {@code BR-02}.
 *
 * @param value two or three capital letters, a hyphen, two digits; anything else is refused
 */
public record RuleId(@JsonValue String value) implements Comparable<RuleId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,3}-\\d{2}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("规则编号“" + value + "”不合格式，应如 BR-02");
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
