package cn.zhibu.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the pages show it; phones masked.
 *
 * @param step what it waits for, or how it ended, in words
 * @param remark the last word on it
 * @param decidedBy who gave the last word so far
 */
public record CorrectionView(
        UUID id,
        Named person,
        CorrectableField field,
        String fieldLabel,
        @Nullable String before,
        @Nullable String after,
        String reason,
        Instant at,
        Outcome state,
        String step,
        @Nullable String remark,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public record Named(UUID id, String name) {}

    public enum Outcome {
        WAITING,
        AGREED,
        DECLINED
    }

    static CorrectionView of(Correction correction) {
        return switch (correction.state()) {
            case Correction.State.Asked asked -> of(correction, Outcome.WAITING, "等待支部确认", null);
            case Correction.State.HalfWay half -> of(correction, Outcome.WAITING, "支部已确认，等待上级确认", half.branch());
            case Correction.State.Agreed agreed -> of(correction, Outcome.AGREED, "两级已确认，信息已更正", agreed.above());
            case Correction.State.Declined declined -> of(correction, Outcome.DECLINED, "未同意", declined.by());
        };
    }

    private static CorrectionView of(
            Correction correction, Outcome state, String step, Correction.@Nullable Word last) {
        CorrectableField field = correction.field();
        return new CorrectionView(
                correction.id(),
                new Named(correction.person(), correction.personName()),
                field,
                field.label(),
                field.masked(correction.before()),
                field.masked(correction.after()),
                correction.reason(),
                correction.at(),
                state,
                step,
                last == null ? null : last.remark(),
                last == null ? null : last.by(),
                last == null ? null : last.at());
    }
}
