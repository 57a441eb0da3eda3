package cn.zhibu.organization;

import cn.zhibu.regulation.Rulebook;
import cn.zhibu.regulation.Verdict;
import java.time.LocalDate;

/** Everything the rulebook finds about one branch as it stands on one day: its part of 组织体检. */
final class BranchCheckUp {
    private final BranchRules branches;
    private final CommitteeRules committees;

    BranchCheckUp(Rulebook rulebook) {
        branches = new BranchRules(rulebook);
        committees = new CommitteeRules(rulebook);
    }

    Verdict of(BranchFacts branch, LocalDate on) {
        return Verdict.all(
                branches.jointBranchHasEnough(branch, on),
                branches.withinUsualSize(branch, on),
                branches.jointWhenTooFew(branch, on),
                branches.jointCoversFewUnits(branch, on),
                branches.groupsLed(branch, on),
                committees.committeeFormed(branch, on),
                committees.committeeSized(branch, on),
                committees.noCommitteeWhenFew(branch, on),
                committees.termAsLong(branch, on),
                committees.reelectionInTime(branch, on),
                committees.shiftedAtMost(branch, on),
                committees.vacanciesFilled(branch, on),
                branches.withinCollegeSize(branch, on),
                branches.jointCoversFewClasses(branch, on),
                branches.groupsLargeEnough(branch, on),
                branches.groupsHaveFullMembers(branch, on),
                committees.committeeOdd(branch, on),
                branches.setUpReviewed(branch, on));
    }
}
