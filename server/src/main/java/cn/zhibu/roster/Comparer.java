package cn.zhibu.roster;

import cn.zhibu.access.Actor;
import cn.zhibu.organization.KnownPerson;
import cn.zhibu.organization.People;
import cn.zhibu.organization.Taken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the rows of one roster, a thousand at a time and top to bottom, up to what the college knows. */
final class Comparer {
    private static final String FILE = "roster.compared_file";

    private final Actor actor;
    private final People people;
    private final SealedJson sealed;
    private final Places places;
    private final Offices offices;
    private final Map<Field, Column> columns;
    private final Map<Integer, Outcome.Group> groups;
    private final Map<Integer, Choice> choices;

    Comparer(Actor actor, People people, SealedJson sealed, Places places, Offices offices, Roster roster) {
        this.actor = actor;
        this.people = people;
        this.sealed = sealed;
        this.places = places;
        this.offices = offices;
        this.columns = roster.knownTable().layout().byField();
        this.groups = roster.knownOutcome().groupsByRow();
        this.choices = roster.choices();
    }

    List<Compared> compare(List<StagedRow> rows) {
        Taken taken = taken(rows);
        Set<String> numbers = new HashSet<>(taken.numbers());
        numbers.addAll(taken.byIdNumber().values());
        Map<String, KnownPerson> known = people.known(actor, numbers).stream()
                .collect(Collectors.toMap(person -> person.file().number(), Function.identity()));
        return rows.stream().map(row -> compare(row, taken, known)).toList();
    }

    private Taken taken(List<StagedRow> rows) {
        List<String> numbers = new ArrayList<>();
        List<String> idNumbers = new ArrayList<>();
        for (StagedRow row : rows) {
            RosterPerson person = row.reading().person();
            if (!person.study().studentNumber().isEmpty()) {
                numbers.add(person.study().studentNumber());
            }
            if (person.identity().idNumber() != null) {
                idNumbers.add(person.identity().idNumber());
            }
        }
        return people.taken(actor, numbers, idNumbers);
    }

    private Compared compare(StagedRow row, Taken taken, Map<String, KnownPerson> known) {
        RosterPerson person = row.reading().person();
        RowRemarks remarks = new RowRemarks(row.row(), columns);
        places.named(person).ifPresent(named -> remarks.unit(named.proposal()));
        RowReading reading = new RowReading(row.row(), person, row.reading().findings());
        if (reading.refused()) {
            return remarks.only(Verdict.REFUSED);
        }
        Verdict twin = twin(row.row());
        if (twin != null) {
            return remarks.only(twin);
        }
        if (reading.findings().stream()
                .anyMatch(finding -> finding.flaw().holdsRow() && finding.flaw() != Flaw.DUPLICATE_CONFLICT)) {
            return remarks.open();
        }
        return whoseNumber(person, taken, known, remarks);
    }

    /** What the row comes to because other rows are about the same person; null when it is the one that counts. */
    private @Nullable Verdict twin(int row) {
        Outcome.Group group = groups.get(row);
        if (group == null) {
            return null;
        }
        if (!group.conflict()) {
            return group.rows().getFirst() == row ? null : Verdict.SAME;
        }
        Integer taken = group.taken(choices).orElse(null);
        if (taken == null) {
            return Verdict.OPEN;
        }
        return taken == row ? null : Verdict.SAME;
    }

    private Compared whoseNumber(RosterPerson person, Taken taken, Map<String, KnownPerson> known, RowRemarks remarks) {
        String id = person.identity().idNumber();
        String owner = id == null ? null : taken.byIdNumber().get(id);
        String written = person.study().studentNumber();
        String number = written.isEmpty() && owner != null ? owner : written;
        if (number.isEmpty()) {
            return remarks.open(Field.STUDENT_NUMBER, Flaw.NUMBER_MISSING, "没有学号或工号，无法建立档案。", "补填学号或工号。");
        }
        KnownPerson holder = known.get(number);
        if (holder == null && taken.numbers().contains(number) || owner != null && !known.containsKey(owner)) {
            return remarks.outOfScope();
        }
        if (owner != null && !owner.equals(number)) {
            KnownPerson other = known.get(owner);
            return somebodyElses(
                    remarks,
                    Field.ID_NUMBER,
                    "身份证号已属于" + (other == null ? "" : other.file().name()) + "（" + owner + "）。");
        }
        if (holder != null
                && !holder.file().name().equals(person.identity().name())
                && (id == null || !id.equals(holder.file().idNumber()))) {
            return somebodyElses(
                    remarks,
                    Field.STUDENT_NUMBER,
                    "学号（工号）" + number + " 已属于" + holder.file().name() + "。");
        }
        return new RowComparer(person, number, holder, places, offices, remarks)
                .compare(file -> sealed.digest(FILE, file));
    }

    private static Compared somebodyElses(RowRemarks remarks, Field field, String sentence) {
        return remarks.open(field, Flaw.SOMEBODY_ELSES_NUMBER, sentence, "核对号码，改正写错的一个。");
    }
}
