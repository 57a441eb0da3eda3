package cn.zhibu.roster;

import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.PostKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what comparing a row adds to what it shows by itself, and closes it with a verdict. */
final class RowRemarks {
    private final int row;
    private final LateFindings findings;

    RowRemarks(int row, Map<Field, Column> columns) {
        this.row = row;
        this.findings = new LateFindings(columns);
    }

    void unit(UnitProposal proposal) {
        findings.unit(proposal, List.of(row));
    }

    void add(Field field, String value, Flaw flaw, String sentence, String mend) {
        findings.add(row, field, value, flaw, sentence, mend);
    }

    Compared refused(Field field, Flaw flaw, String sentence, String mend) {
        add(field, "", flaw, sentence, mend);
        return only(Verdict.REFUSED);
    }

    /** Somebody is meant whom the uploader may not know of; the sentence tells nothing about them. */
    Compared outOfScope() {
        return refused(Field.STUDENT_NUMBER, Flaw.OUT_OF_SCOPE, "这个学号（工号）或身份证号不能由您导入。", "核对号码；号码无误时，请上级党组织导入这一行。");
    }

    Compared open(Field field, Flaw flaw, String sentence, String mend) {
        add(field, "", flaw, sentence, mend);
        return only(Verdict.OPEN);
    }

    Compared open() {
        return only(Verdict.OPEN);
    }

    Compared only(Verdict verdict) {
        return new Compared(new Comparison(verdict, List.of(), findings.all(), null), null, List.of());
    }

    Compared done(
            Verdict verdict,
            List<Comparison.Difference> differences,
            @Nullable String before,
            PersonFile wanted,
            List<PostKind> posts) {
        return new Compared(new Comparison(verdict, differences, findings.all(), before), wanted, posts);
    }
}
