package cn.zhibu.roster;

import cn.zhibu.organization.Stage;
import org.jspecify.annotations.Nullable;

/** Understands where the person belongs in the Party and who answers for them. */
final class PartyColumns {

    private final RowNotes notes;

    PartyColumns(RowNotes notes) {
        this.notes = notes;
    }

    RosterPerson.Party read(@Nullable Stage stage) {
        String branch = notes.text(Field.BRANCH);
        if (branch.isEmpty() && stage != null && stage != Stage.APPLICANT) {
            notes.note(Field.BRANCH, Flaw.BRANCH_MISSING, stage.label() + "没有填写所在党支部。", "填写党支部全称，或在预览中选定。");
        }
        return new RosterPerson.Party(
                branch,
                notes.text(Field.POST),
                PersonName.several(names(Field.MENTORS)),
                PersonName.several(names(Field.INTRODUCERS)));
    }

    private String names(Field field) {
        return notes.isError(field) ? "" : notes.cell(field).text();
    }
}
