package cn.zhibu.roster;

import java.util.Map;
import java.util.Set;

/**
 * The units that exist before a roster is read.
 *
 * @param schools   full names of schools
 * @param branches  full names of branches
 * @param confirmed names confirmed before, with the full name each means
 */
public record KnownUnits(Set<String> schools, Set<String> branches, Map<Mention, String> confirmed) {

    public static final KnownUnits NONE = new KnownUnits(Set.of(), Set.of(), Map.of());

    public KnownUnits {
        schools = Set.copyOf(schools);
        branches = Set.copyOf(branches);
        confirmed = Map.copyOf(confirmed);
    }
}
