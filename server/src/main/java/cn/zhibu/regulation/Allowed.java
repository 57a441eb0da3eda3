package cn.zhibu.regulation;

import java.util.List;

/** Nothing stands against it. */
public record Allowed() implements Verdict {
    static final Allowed ALLOWED = new Allowed();

    @Override
    public List<Finding> findings() {
        return List.of();
    }
}
