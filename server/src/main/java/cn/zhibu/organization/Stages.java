package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A standing taken apart into the day each of its stages began, as it is stored, and put together again. */
public final class Stages {
    private Stages() {}

    public static Map<Stage, LocalDate> of(Standing standing) {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        switch (standing) {
            case Standing.Applicant at -> put(days, at.applied());
            case Standing.Activist at -> put(days, at.applied(), at.activistSince());
            case Standing.Candidate at -> put(days, at.applied(), at.activistSince(), at.candidateSince());
            case Standing.Probationary at ->
                put(days, at.applied(), at.activistSince(), at.candidateSince(), at.admitted());
            case Standing.Full at ->
                put(days, at.applied(), at.activistSince(), at.candidateSince(), at.admitted(), at.confirmed());
        }
        return days;
    }

    /**
     * The furthest stage decides which standing it is.
     *
     * @throws IllegalArgumentException with a Chinese sentence when a day it cannot do without is missing or out of order
     */
    public static Standing toStanding(Map<Stage, LocalDate> days) {
        LocalDate applied = days.get(Stage.APPLICANT);
        LocalDate activist = days.get(Stage.ACTIVIST);
        LocalDate candidate = days.get(Stage.CANDIDATE);
        LocalDate admitted = days.get(Stage.PROBATIONARY);
        LocalDate confirmed = days.get(Stage.FULL);
        if (confirmed != null) {
            return new Standing.Full(applied, activist, candidate, needed(admitted), confirmed);
        }
        if (admitted != null) {
            return new Standing.Probationary(applied, activist, candidate, admitted);
        }
        if (candidate != null) {
            return new Standing.Candidate(needed(applied), needed(activist), candidate);
        }
        return activist == null
                ? new Standing.Applicant(needed(applied))
                : new Standing.Activist(needed(applied), activist);
    }

    private static void put(Map<Stage, LocalDate> days, @Nullable LocalDate... inOrder) {
        for (int i = 0; i < inOrder.length; i++) {
            LocalDate day = inOrder[i];
            if (day != null) {
                days.put(Stage.values()[i], day);
            }
        }
    }

    private static LocalDate needed(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalArgumentException("缺少前一阶段的日期");
        }
        return day;
    }
}
