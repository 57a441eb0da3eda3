package cn.zhibu.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row comes to, held against the college's files.
 *
 * @param findings what comparing adds to what the row itself shows
 * @param before   a digest of the file it was compared with; null when there is none
 */
public record Comparison(
        Verdict verdict,
        List<Difference> differences,
        List<CellFinding> findings,
        @Nullable String before) {

    public Comparison {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
    }

    /** One field's change, with sealed numbers masked. */
    public record Difference(Field field, String label, String before, String after) {}
}
