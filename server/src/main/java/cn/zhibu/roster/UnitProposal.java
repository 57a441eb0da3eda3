package cn.zhibu.roster;

/**
 * Which branch a written name is taken to mean.
 *
 * @param written    the name in the roster
 * @param school     the school of the people in whose rows it stands, "" when not given
 * @param unit       the branch's full name
 * @param confidence in 0..1; from {@link #SURE} on it is taken unless somebody objects
 * @param reason     a short Chinese sentence
 */
public record UnitProposal(String written, String school, String unit, double confidence, String reason) {

    public static final double SURE = 0.8;

    public boolean sure() {
        return confidence >= SURE;
    }

    /** The name is the branch's own. */
    public boolean exact() {
        return written.equals(unit);
    }
}
