package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says on each row concerned what only the whole roster shows: duplicates, and names of branches. */
final class LateFindings {

    private final Map<Field, Column> columns;
    private final List<CellFinding> findings = new ArrayList<>();

    LateFindings(Map<Field, Column> columns) {
        this.columns = columns;
    }

    void duplicate(Duplicate pair) {
        if (!pair.conflict()) {
            same(pair.first(), pair.second());
            same(pair.second(), pair.first());
        }
        for (Duplicate.Difference difference : pair.differences()) {
            conflict(pair.first(), pair.second(), difference.field(), difference.first(), difference.second());
            conflict(pair.second(), pair.first(), difference.field(), difference.second(), difference.first());
        }
    }

    void unit(UnitProposal proposal, List<Integer> rows) {
        if (proposal.exact()) {
            return;
        }
        int percent = (int) Math.round(proposal.confidence() * 100);
        for (int row : rows) {
            if (proposal.sure()) {
                String sentence = "已理解为“" + proposal.unit() + "”（把握 " + percent + "%）：" + proposal.reason();
                add(row, Field.BRANCH, proposal.written(), Flaw.UNIT_ALIAS, sentence, "预览时确认一次，以后不再询问。");
            } else {
                add(row, Field.BRANCH, proposal.written(), Flaw.UNIT_UNKNOWN, proposal.reason(), "改成党支部全称，或在预览中选定。");
            }
        }
    }

    List<CellFinding> all() {
        return findings;
    }

    private void same(int row, int other) {
        add(row, Field.NAME, "", Flaw.DUPLICATE_SAME, "与第 " + other + " 行是同一人，内容相同，只按一人计。", "");
    }

    private void conflict(int row, int other, Field field, String here, String there) {
        add(
                row,
                field,
                here,
                Flaw.DUPLICATE_CONFLICT,
                "与第 " + other + " 行是同一人，" + field.title() + "不同：这里是“" + here + "”，那里是“" + there + "”。",
                "选定以哪一行为准，或在表中删去另一行。");
    }

    void add(int row, Field field, String value, Flaw flaw, String sentence, String mend) {
        @Nullable Column column = columns.get(field);
        findings.add(new CellFinding(
                row,
                column == null ? "" : column.letter(),
                column == null ? field.title() : column.header(),
                field,
                value,
                flaw,
                sentence,
                mend,
                null));
    }
}
