package cn.zhibu.roster;

import java.util.List;

/**
 * One row as understood.
 *
 * @param row      sheet row, counted from 1
 * @param person   what it tells of the person; incomplete when the row is refused
 * @param findings what there is to say about its cells, duplicates apart
 */
public record RowReading(int row, RosterPerson person, List<CellFinding> findings) {

    public RowReading {
        findings = List.copyOf(findings);
    }

    /** Nothing of this row may be written until the file is corrected. */
    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSED);
    }

    /** The row waits for somebody's decision. */
    public boolean held() {
        return findings.stream().anyMatch(finding -> finding.flaw().holdsRow());
    }
}
