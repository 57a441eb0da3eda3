package cn.zhibu.roster;

import java.util.List;

/** How many rows of a roster come to what, and how often each kind of finding occurs. */
public record Summary(
        int rows, int fresh, int changed, int unchanged, int refused, int open, int same, List<Kind> byKind) {

    public Summary {
        byKind = List.copyOf(byKind);
    }

    /** @param count rows with such a finding */
    public record Kind(Flaw kind, String title, Severity severity, int count) {}
}
