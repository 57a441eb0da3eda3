package cn.zhibu.regulation;

import java.util.List;

/**
 * A number, a choice or a list of words that a rule names. It carries the level of its own clause: in one article one
 * number may bind (应当) and the next only usually hold (一般).
 */
public sealed interface Parameter permits Parameter.Amount, Parameter.Choice, Parameter.Words {
    /** The key rule methods ask by. */
    String name();

    /** What it is, in Chinese. */
    String label();

    Level level();

    /** The value as shown, with its unit. */
    String shown();

    record Amount(String name, String label, Level level, int value, Unit unit) implements Parameter {
        public Amount withValue(int other) {
            return new Amount(name, label, level, other, unit);
        }

        @Override
        public String shown() {
            return value + " " + unit.label();
        }
    }

    record Choice(String name, String label, Level level, boolean value) implements Parameter {
        public Choice withValue(boolean other) {
            return new Choice(name, label, level, other);
        }

        @Override
        public String shown() {
            return value ? "是" : "否";
        }
    }

    record Words(String name, String label, Level level, List<String> values) implements Parameter {
        public Words {
            values = List.copyOf(values);
        }

        public Words withValues(List<String> others) {
            return new Words(name, label, level, others);
        }

        @Override
        public String shown() {
            return String.join("、", values);
        }
    }
}
