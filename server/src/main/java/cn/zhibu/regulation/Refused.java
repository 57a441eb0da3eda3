package cn.zhibu.regulation;

import java.util.List;

/** A binding rule stands against it; milder findings are kept beside the binding ones. */
public record Refused(List<Finding> findings) implements Verdict {
    public Refused {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("没有发现的问题，就不得拒绝");
        }
    }
}
