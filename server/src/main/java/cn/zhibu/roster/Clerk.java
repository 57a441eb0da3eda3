package cn.zhibu.roster;

import cn.zhibu.regulation.Rulebook;
import java.time.LocalDate;
import java.util.Map;

/** Understands the rows of one table as a clerk would, one at a time. Not for several threads. */
final class Clerk {

    private final Map<Field, Column> columns;
    private final PathRules rules;
    private final LocalDate today;

    /** @param today the day after which a date lies in the future */
    Clerk(RosterLayout layout, Rulebook rulebook, LocalDate today) {
        this.columns = layout.byField();
        this.rules = new PathRules(rulebook);
        this.today = today;
    }

    RowReading read(SheetRow row) {
        RowNotes notes = new RowNotes(row, columns);
        RosterPerson.Identity identity = new IdentityColumns(notes, today).read();
        RosterPerson.Study study = new StudyColumns(notes, today).read();
        RosterPerson.Path path = new PathColumns(notes, rules, today).read(identity.birth());
        RosterPerson.Party party = new PartyColumns(notes).read(path.stage());
        RosterPerson person = new RosterPerson(identity, study, path, party, notes.text(Field.REMARKS));
        return new RowReading(row.number(), person, notes.findings());
    }
}
