package cn.zhibu.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as the texts that stand in a roster's columns. */
final class RosterValues {

    private static final String BETWEEN_NAMES = "、";

    private RosterValues() {}

    /** The text for one column; "" for nothing, days as 2024-09-01. */
    static String of(RosterPerson person, Field field) {
        return switch (field) {
            case SERIAL -> "";
            case STUDENT_NUMBER -> person.study().studentNumber();
            case NAME -> person.identity().name();
            case SEX -> {
                Sex sex = person.identity().sex();
                yield sex == null ? "" : sex.title();
            }
            case ETHNICITY -> person.identity().ethnicity();
            case BIRTH -> day(person.identity().birth());
            case ID_NUMBER -> {
                String number = person.identity().idNumber();
                yield number == null ? "" : number;
            }
            case NATIVE_PLACE -> person.identity().nativePlace();
            case PHONE -> person.identity().phone();
            case CAMPUS -> person.study().campus();
            case SCHOOL -> person.study().school();
            case MAJOR -> person.study().major();
            case GRADE -> {
                Integer grade = person.study().grade();
                yield grade == null ? "" : grade.toString();
            }
            case CLASS -> person.study().classUnit();
            case DORMITORY -> person.study().dormitory();
            case STAGE -> {
                var stage = person.path().stage();
                yield stage == null ? "" : stage.label();
            }
            case APPLIED -> day(person.path().applied());
            case ACTIVIST -> day(person.path().activist());
            case CANDIDATE -> day(person.path().candidate());
            case ADMITTED -> day(person.path().admitted());
            case CONFIRMED -> day(person.path().confirmed());
            case BRANCH -> person.party().branch();
            case POST -> person.party().post();
            case MENTORS -> names(person.party().mentors());
            case INTRODUCERS -> names(person.party().introducers());
            case GRADUATION -> day(person.study().graduation());
            case INTERNSHIP -> person.study().internship();
            case REMARKS -> person.remarks();
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String names(List<String> names) {
        return String.join(BETWEEN_NAMES, names);
    }
}
