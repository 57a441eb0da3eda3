package cn.zhibu.regulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the rulebook says of an act or a state. Verdicts add up: the strictest decides, every finding is kept. */
public sealed interface Verdict permits Allowed, NeedsReason, Refused {
    List<Finding> findings();

    /** Both verdicts as one. */
    default Verdict and(Verdict other) {
        return of(Stream.concat(findings().stream(), other.findings().stream()).toList());
    }

    static Verdict allowed() {
        return Allowed.ALLOWED;
    }

    static Verdict of(Finding... findings) {
        return of(Arrays.asList(findings));
    }

    /** Allowed without findings, refused when one of them refuses, otherwise a reason is needed. */
    static Verdict of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Allowed.ALLOWED;
        }
        return findings.stream().anyMatch(finding -> finding.level().refuses())
                ? new Refused(findings)
                : new NeedsReason(findings);
    }

    static Verdict all(Verdict... verdicts) {
        return of(Arrays.stream(verdicts)
                .flatMap(verdict -> verdict.findings().stream())
                .toList());
    }
}
