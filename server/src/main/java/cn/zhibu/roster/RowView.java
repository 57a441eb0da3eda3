package cn.zhibu.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster as the preview shows it.
 *
 * @param row         sheet row, counted from 1
 * @param differences from the file as it stands, numbers masked; of a CHANGED row
 */
public record RowView(
        int row,
        String name,
        String number,
        Verdict verdict,
        List<Comparison.Difference> differences,
        List<Remark> findings) {

    public RowView {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
    }

    /** What there is to say about one cell. */
    public record Remark(
            String column,
            String letter,
            String header,
            String value,
            Severity severity,
            Flaw kind,
            String title,
            String sentence,
            String mend,
            @Nullable String rule) {}

    static RowView of(StagedRow row) {
        RosterPerson person = row.reading().person();
        Comparison comparison = row.knownComparison();
        return new RowView(
                row.row(),
                person.identity().name(),
                person.study().studentNumber(),
                comparison.verdict(),
                comparison.differences(),
                row.findings().stream().map(RowView::remark).toList());
    }

    private static Remark remark(CellFinding finding) {
        return new Remark(
                finding.field().name(),
                finding.letter(),
                finding.header(),
                finding.value(),
                finding.severity(),
                finding.flaw(),
                finding.flaw().title(),
                finding.sentence(),
                finding.mend(),
                finding.rule());
    }
}
