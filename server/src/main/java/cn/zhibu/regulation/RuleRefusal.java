package cn.zhibu.regulation;

import java.util.List;

/** An act that the rulebook refuses, on its way out to the one who tried it. Answers 422 with the findings. */
public final class RuleRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public RuleRefusal(List<Finding> findings) {
        super(String.join("", findings.stream().map(Finding::facts).toList()));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
