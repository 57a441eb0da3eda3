package cn.zhibu.roster;

import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.Stage;
import cn.zhibu.organization.Stages;
import cn.zhibu.organization.Study;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as the file it asks for. What the row leaves out, or masks, stays as it is: an empty cell says nothing, it does
 * not erase.
 */
final class FileOfRow {
    static final int MOST_COMPANIONS = 2;

    private FileOfRow() {}

    /**
     * The file wanted.
     *
     * @param known the file as it stands, null for somebody new
     * @throws IllegalArgumentException with a Chinese sentence when its days don't fit those that stand
     */
    static PersonFile of(RosterPerson row, String number, UUID unit, @Nullable PersonFile known) {
        RosterPerson.Identity identity = row.identity();
        Sex sex = identity.sex();
        return new PersonFile(
                number,
                identity.name(),
                sex == null ? known == null ? null : known.sex() : cn.zhibu.organization.Sex.valueOf(sex.name()),
                told(identity.ethnicity(), known == null ? null : known.ethnicGroup()),
                told(identity.birth(), known == null ? null : known.birth()),
                told(identity.idNumber(), known == null ? null : known.idNumber()),
                told(identity.nativePlace(), known == null ? null : known.nativePlace()),
                told(identity.phone(), known == null ? null : known.phone()),
                study(row.study(), known == null ? Study.NONE : known.study()),
                Stages.toStanding(days(row.path(), known)),
                unit,
                known != null && known.unit().equals(unit) ? known.group() : null,
                companions(row.party().mentors(), known == null ? List.of() : known.mentors()),
                companions(row.party().introducers(), known == null ? List.of() : known.introducers()),
                told(row.remarks(), known == null ? null : known.remark()));
    }

    private static Study study(RosterPerson.Study row, Study known) {
        return new Study(
                told(row.campus(), known.campus()),
                told(row.school(), known.school()),
                told(row.major(), known.major()),
                told(row.grade(), known.grade()),
                told(row.classUnit(), known.classUnit()),
                told(row.dormitory(), known.dormitory()),
                told(row.graduation(), known.expectedGraduation()),
                told(row.internship(), known.internship()));
    }

    private static Map<Stage, LocalDate> days(RosterPerson.Path path, @Nullable PersonFile known) {
        Stage reached = Objects.requireNonNull(path.stage(), "a row without a stage is refused");
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        if (known != null) {
            days.putAll(Stages.of(known.standing()));
            days.keySet().removeIf(stage -> stage.compareTo(reached) > 0);
        }
        put(days, Stage.APPLICANT, path.applied());
        put(days, Stage.ACTIVIST, path.activist());
        put(days, Stage.CANDIDATE, path.candidate());
        put(days, Stage.PROBATIONARY, path.admitted());
        put(days, Stage.FULL, path.confirmed());
        return days;
    }

    private static void put(Map<Stage, LocalDate> days, Stage stage, @Nullable LocalDate day) {
        if (day != null) {
            days.put(stage, day);
        }
    }

    private static <T> @Nullable T told(@Nullable T row, @Nullable T known) {
        return row == null || row.equals("") ? known : row;
    }

    private static List<String> companions(List<String> row, List<String> known) {
        return row.isEmpty() ? known : row.stream().limit(MOST_COMPANIONS).toList();
    }
}
