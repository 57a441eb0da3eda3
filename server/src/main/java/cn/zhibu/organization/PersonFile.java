package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person, in the clear: the shape in which a file is entered, compared and changed. The store seals
 * the identity number and the phone.
 *
 * @param number student or staff number, unique in the college
 * @param idNumber 18 characters, upper-case X
 * @param unit the branch, or the general branch of an applicant who is in none yet
 * @param mentors names as given, two at most
 * @param introducers names as given, two at most
 */
public record PersonFile(
        String number,
        String name,
        @Nullable Sex sex,
        @Nullable String ethnicGroup,
        @Nullable LocalDate birth,
        @Nullable String idNumber,
        @Nullable String nativePlace,
        @Nullable String phone,
        Study study,
        Standing standing,
        UUID unit,
        @Nullable UUID group,
        List<String> mentors,
        List<String> introducers,
        @Nullable String remark) {

    public PersonFile {
        mentors = List.copyOf(mentors);
        introducers = List.copyOf(introducers);
    }

    /** The same file with these of its own words in place of what it has. */
    PersonFile with(
            String itsName,
            @Nullable Sex itsSex,
            @Nullable LocalDate itsBirth,
            @Nullable String itsEthnicGroup,
            @Nullable String itsNativePlace,
            @Nullable String itsPhone) {
        return new PersonFile(
                number,
                itsName,
                itsSex,
                itsEthnicGroup,
                itsBirth,
                idNumber,
                itsNativePlace,
                itsPhone,
                study,
                standing,
                unit,
                group,
                mentors,
                introducers,
                remark);
    }

    /** The same file with another study. */
    PersonFile with(Study other) {
        return new PersonFile(
                number,
                name,
                sex,
                ethnicGroup,
                birth,
                idNumber,
                nativePlace,
                phone,
                other,
                standing,
                unit,
                group,
                mentors,
                introducers,
                remark);
    }
}
