package cn.zhibu.demo;

import cn.zhibu.organization.Stage;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of each stage stand in one branch of the demo college, and what is not in order there, so that 组织体检 has
 * something honest to find.
 */
record DemoBranch(Map<Stage, Integer> students, Flaw flaw) {
    enum Flaw {
        NONE,
        TOO_LARGE,
        TOO_FEW_FULL,
        TERM_OVER,
        TERM_ENDS_SOON,
        STUDENT_SECRETARY,
        NO_SECRETARY,
        GROUP_WITHOUT_LEADER,
        PROBATION_OVER
    }

    private static final Map<Integer, Flaw> FLAWS = Map.of(
            2, Flaw.TOO_LARGE,
            7, Flaw.TERM_OVER,
            11, Flaw.STUDENT_SECRETARY,
            14, Flaw.GROUP_WITHOUT_LEADER,
            17, Flaw.PROBATION_OVER,
            21, Flaw.TERM_ENDS_SOON,
            24, Flaw.NO_SECRETARY,
            27, Flaw.TOO_FEW_FULL);

    /**
     * @param ordinal of the branch in the college, from 0
     * @param average people of the school that fall on a branch on average; no two branches are alike
     */
    static DemoBranch of(int ordinal, int average) {
        int share = average * (70 + ordinal * 37 % 61) / 100;
        Flaw flaw = FLAWS.getOrDefault(ordinal, Flaw.NONE);
        Map<Stage, Integer> students = new EnumMap<>(Stage.class);
        students.put(Stage.ACTIVIST, share * 26 / 100);
        students.put(Stage.CANDIDATE, Math.max(2, share * 4 / 100));
        students.put(Stage.PROBATIONARY, Math.max(3, share * 8 / 100));
        students.put(Stage.FULL, Math.max(4, share * 6 / 100));
        if (flaw == Flaw.TOO_LARGE) {
            students.put(Stage.PROBATIONARY, 24);
            students.put(Stage.FULL, 26);
        } else if (flaw == Flaw.TOO_FEW_FULL) {
            students.put(Stage.FULL, 0);
        }
        return new DemoBranch(students, flaw);
    }

    /** Teachers who stand in it; the first is its secretary. */
    int teachers() {
        return flaw == Flaw.TOO_FEW_FULL ? 2 : 4;
    }
}
