package cn.zhibu.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How strictly a rule binds, after the wording of its source; the letter is the one the list of rules and JSON use. */
public enum Level {
    /** 应当、必须、不能: the programme refuses. */
    MUST("H", "应当"),
    /** 一般: the programme asks for a written reason and lets it through. */
    NORMALLY("S", "一般"),
    /** A periodic duty: the programme reminds and reports the gap. */
    PERIODIC("R", "定期"),
    /** Practice of the college, configurable; never shown as a rule of the Party. */
    COLLEGE("C", "本校规定"),
    /** A function that must not be built. */
    FORBIDDEN("X", "不建");

    private final String letter;
    private final String label;

    Level(String letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    @JsonValue
    public String letter() {
        return letter;
    }

    public String label() {
        return label;
    }

    /** Whether a breach stops the act; all other breaches ask for a written reason. */
    public boolean refuses() {
        return this == MUST || this == FORBIDDEN;
    }

    /** The level of a letter H, S, R, C or X. */
    @JsonCreator
    public static Level ofLetter(String letter) {
        for (Level level : values()) {
            if (level.letter.equals(letter)) {
                return level;
            }
        }
        throw new IllegalArgumentException("规则层级“" + letter + "”不认识，应为 H、S、R、C、X 之一");
    }
}
