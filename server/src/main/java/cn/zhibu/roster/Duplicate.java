package cn.zhibu.roster;

import java.util.List;

/**
 * Two rows about one person.
 *
 * @param first       the upper sheet row
 * @param second      the lower sheet row
 * @param differences field by field; none when both say the same
 */
public record Duplicate(int first, int second, List<Difference> differences) {

    public Duplicate {
        differences = List.copyOf(differences);
    }

    public boolean conflict() {
        return !differences.isEmpty();
    }

    /** What each of the two rows says, as understood. */
    public record Difference(Field field, String first, String second) {}
}
