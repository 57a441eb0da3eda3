package cn.zhibu.regulation;

import java.util.List;

/** It departs from what is usual: it passes with a written reason, which is kept. */
public record NeedsReason(List<Finding> findings) implements Verdict {
    public NeedsReason {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("没有发现的问题，就不需要说明理由");
        }
    }
}
