package cn.zhibu.roster;

import java.util.Map;
import java.util.Set;

/**
 * The units that exist before a roster is read.
 *
 * @param schools   full names of schools
 * @param branches  full names of branches
 * @param confirmed aliases confirmed before: written name → full name
 */
public record KnownUnits(Set<String> schools, Set<String> branches, Map<String, String> confirmed) {

    public static final KnownUnits NONE = new KnownUnits(Set.of(), Set.of(), Map.of());

    public KnownUnits {
        schools = Set.copyOf(schools);
        branches = Set.copyOf(branches);
        confirmed = Map.copyOf(confirmed);
    }
}
