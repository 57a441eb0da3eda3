package cn.zhibu.roster;

import java.util.List;

/**
 * The units that a roster speaks of, as a tree: what is new can be founded from it before the people are written.
 *
 * @param schools  by name
 * @param branches those that stand under no school
 */
public record ProposedUnits(List<School> schools, List<Branch> branches) {

    public ProposedUnits {
        schools = List.copyOf(schools);
        branches = List.copyOf(branches);
    }

    /** @param known whether it exists already */
    public record School(String name, boolean known, int people, List<Branch> branches) {

        public School {
            branches = List.copyOf(branches);
        }
    }

    /** @param people how many rows name it, short names included */
    public record Branch(String name, boolean known, int people) {}
}
