package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about a branch ask of it, as of one day.
 *
 * @param full full members
 * @param probationary probationary members
 * @param unitsCovered units (schools, majors, companies …) whose members the branch gathers
 * @param classesCovered classes its members come from
 * @param committeeSize members of the branch committee, secretary included; 0 where there is none
 * @param vacantPosts labels of posts that should be held and are not, e.g. 书记
 * @param term of the present committee or secretary; null where none is recorded
 * @param setUpReviewed the last day the set-up was looked at as a whole; null where never recorded
 */
record BranchFacts(
        String name,
        BranchKind kind,
        int full,
        int probationary,
        int unitsCovered,
        int classesCovered,
        int committeeSize,
        List<Group> groups,
        List<String> vacantPosts,
        @Nullable Term term,
        @Nullable LocalDate setUpReviewed) {

    BranchFacts {
        groups = List.copyOf(groups);
        vacantPosts = List.copyOf(vacantPosts);
    }

    /** 党员: full and probationary. */
    int members() {
        return full + probationary;
    }

    boolean isTemporary() {
        return kind == BranchKind.TEMPORARY;
    }

    /** @param members full and probationary */
    record Group(String name, int members, int full, boolean led) {}

    /**
     * @param from the day of the election
     * @param expires the day the term is up, e.g. 2027-03-10 for three years from 2024-03-10
     * @param shiftApproved whether the superior approved a term longer or shorter than the rule's
     */
    record Term(LocalDate from, LocalDate expires, boolean shiftApproved) {}
}
