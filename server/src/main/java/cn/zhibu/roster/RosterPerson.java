package cn.zhibu.roster;

import cn.zhibu.organization.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as one row of a roster tells of them. Whatever the row leaves out, or says in a way that can't be taken, is
 * null or "".
 */
public record RosterPerson(Identity identity, Study study, Path path, Party party, String remarks) {

    /** @param idNumber eighteen characters, or null when missing, masked or refused */
    public record Identity(
            String name,
            @Nullable Sex sex,
            String ethnicity,
            @Nullable LocalDate birth,
            @Nullable String idNumber,
            String nativePlace,
            String phone) {}

    /**
     * @param studentNumber the student's or employee's number
     * @param grade         the year of entry
     */
    public record Study(
            String studentNumber,
            String campus,
            String school,
            String major,
            @Nullable Integer grade,
            String classUnit,
            String dormitory,
            @Nullable LocalDate graduation,
            String internship) {}

    /** The way to full membership; the dates are as written, in order only when the row is not refused. */
    public record Path(
            @Nullable Stage stage,
            @Nullable LocalDate applied,
            @Nullable LocalDate activist,
            @Nullable LocalDate candidate,
            @Nullable LocalDate admitted,
            @Nullable LocalDate confirmed) {}

    /** @param branch the branch's name as written; {@link UnitNames} says which unit is meant */
    public record Party(String branch, String post, List<String> mentors, List<String> introducers) {

        public Party {
            mentors = List.copyOf(mentors);
            introducers = List.copyOf(introducers);
        }
    }
}
