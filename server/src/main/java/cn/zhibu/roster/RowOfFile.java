package cn.zhibu.roster;

import cn.zhibu.organization.Masks;
import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.Stage;
import cn.zhibu.organization.Stages;
import cn.zhibu.organization.Study;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file as the row of a roster that would ask for it. */
final class RowOfFile {
    private RowOfFile() {}

    /**
     * The row.
     *
     * @param branch name in full of the branch the person stands in, "" for none
     * @param post   the posts held there, "" for none
     */
    static RosterPerson of(PersonFile file, String branch, String post) {
        Study study = file.study();
        Map<Stage, java.time.LocalDate> days = Stages.of(file.standing());
        return new RosterPerson(
                new RosterPerson.Identity(
                        file.name(),
                        file.sex() == null ? null : Sex.valueOf(file.sex().name()),
                        text(file.ethnicGroup()),
                        file.birth(),
                        file.idNumber(),
                        text(file.nativePlace()),
                        text(file.phone())),
                new RosterPerson.Study(
                        file.number(),
                        text(study.campus()),
                        text(study.school()),
                        text(study.major()),
                        study.grade(),
                        text(study.classUnit()),
                        text(study.dormitory()),
                        study.expectedGraduation(),
                        text(study.internship())),
                new RosterPerson.Path(
                        file.standing().stage(),
                        days.get(Stage.APPLICANT),
                        days.get(Stage.ACTIVIST),
                        days.get(Stage.CANDIDATE),
                        days.get(Stage.PROBATIONARY),
                        days.get(Stage.FULL)),
                new RosterPerson.Party(branch, post, file.mentors(), file.introducers()),
                text(file.remark()));
    }

    /** The same with the identity number and the phone masked. */
    static RosterPerson masked(RosterPerson row) {
        RosterPerson.Identity open = row.identity();
        String id = open.idNumber();
        return new RosterPerson(
                new RosterPerson.Identity(
                        open.name(),
                        open.sex(),
                        open.ethnicity(),
                        open.birth(),
                        id == null ? null : Masks.idNumber(id),
                        open.nativePlace(),
                        Masks.phone(open.phone())),
                row.study(),
                row.path(),
                row.party(),
                row.remarks());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
