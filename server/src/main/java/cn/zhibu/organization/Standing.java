package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands on the way to full membership, with only the dates that exist there. The records of members may
 * lack the early dates: old files often hold nothing but admission and confirmation. Dates out of order are refused
 * with an {@link IllegalArgumentException}.
 */
public sealed interface Standing {
    Stage stage();

    record Applicant(LocalDate applied) implements Standing {
        @Override
        public Stage stage() {
            return Stage.APPLICANT;
        }
    }

    record Activist(LocalDate applied, LocalDate activistSince) implements Standing {
        public Activist {
            requireOrder(applied, activistSince);
        }

        @Override
        public Stage stage() {
            return Stage.ACTIVIST;
        }
    }

    record Candidate(LocalDate applied, LocalDate activistSince, LocalDate candidateSince) implements Standing {
        public Candidate {
            requireOrder(applied, activistSince, candidateSince);
        }

        @Override
        public Stage stage() {
            return Stage.CANDIDATE;
        }
    }

    /** @param admitted the day the general meeting admitted the person, from which probation runs */
    record Probationary(
            @Nullable LocalDate applied,
            @Nullable LocalDate activistSince,
            @Nullable LocalDate candidateSince,
            LocalDate admitted)
            implements Standing {
        public Probationary {
            requireOrder(applied, activistSince, candidateSince, admitted);
        }

        @Override
        public Stage stage() {
            return Stage.PROBATIONARY;
        }
    }

    /** @param confirmed the day of 转正, from which seniority is counted */
    record Full(
            @Nullable LocalDate applied,
            @Nullable LocalDate activistSince,
            @Nullable LocalDate candidateSince,
            LocalDate admitted,
            LocalDate confirmed)
            implements Standing {
        public Full {
            requireOrder(applied, activistSince, candidateSince, admitted, confirmed);
        }

        @Override
        public Stage stage() {
            return Stage.FULL;
        }
    }

    private static void requireOrder(@Nullable LocalDate... dates) {
        LocalDate[] known = Arrays.stream(dates).filter(Objects::nonNull).toArray(LocalDate[]::new);
        for (int next = 1; next < known.length; next++) {
            if (known[next].isBefore(known[next - 1])) {
                throw new IllegalArgumentException("各阶段日期次序不对：" + known[next] + " 早于前一阶段的 " + known[next - 1]);
            }
        }
    }
}
