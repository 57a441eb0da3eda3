package cn.zhibu.platform;

import java.util.List;
import java.util.Map;

/** A rule of the field stands against it; the findings say which and how to mend it, in the shape of the API. */
public final class Refusal extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient List<?> findings;

    public Refusal(String detail, List<?> findings) {
        super(detail);
        this.findings = List.copyOf(findings);
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("findings", findings);
    }
}
