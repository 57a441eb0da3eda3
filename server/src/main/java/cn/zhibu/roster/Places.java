package cn.zhibu.roster;

import cn.zhibu.organization.Stage;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the names in one roster come to: units that stand, units to be founded, and neither. */
final class Places {
    private static final String GENERAL_BRANCH = "党总支";

    private final CollegeUnits college;
    private final Set<String> declined;
    private final Map<Mention, Outcome.Named> names;
    private final SchoolNames schools;
    private final Map<String, Integer> schoolRows;

    Places(CollegeUnits college, Outcome outcome, Set<String> declined) {
        this.college = college;
        this.declined = declined;
        this.names = outcome.names().stream().collect(Collectors.toMap(Outcome.Named::mention, Function.identity()));
        this.schoolRows = new TreeMap<>(outcome.schools());
        Set<String> all = new TreeSet<>(college.schoolNames());
        all.addAll(schoolRows.keySet());
        this.schools = new SchoolNames(all);
    }

    CollegeUnits college() {
        return college;
    }

    Optional<Outcome.Named> named(RosterPerson person) {
        return Optional.ofNullable(
                names.get(new Mention(person.party().branch(), person.study().school())));
    }

    Place of(RosterPerson person) {
        if (person.party().branch().isEmpty()) {
            return person.path().stage() == Stage.APPLICANT
                            && !person.study().school().isEmpty()
                    ? ofSchool(person.study().school())
                    : new Place.Unnamed();
        }
        return named(person)
                .map(Outcome.Named::proposal)
                .filter(UnitProposal::sure)
                .map(proposal -> ofBranch(proposal.unit()))
                .orElseGet(Place.Unknown::new);
    }

    /** The units to be founded, general branches first. Only who imports for the college founds new general branches. */
    List<ProposedUnit> proposed() {
        List<ProposedUnit> proposed = new ArrayList<>();
        college.root()
                .ifPresent(root -> schoolRows.forEach((school, rows) -> {
                    if (college.ofSchool(school).isEmpty()) {
                        String name = school + GENERAL_BRANCH;
                        proposed.add(new ProposedUnit(
                                name, UnitKind.GENERAL_BRANCH, root.name(), rows, !declined.contains(name)));
                    }
                }));
        Map<String, Integer> branches = new TreeMap<>();
        names.values().stream()
                .filter(named -> named.proposal().sure()
                        && college.branch(named.proposal().unit()).isEmpty())
                .forEach(named -> branches.merge(named.proposal().unit(), named.rows(), Integer::sum));
        branches.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> branch) ->
                                UnitName.of(branch.getKey()).school())
                        .thenComparing(branch -> UnitName.of(branch.getKey()).number()))
                .forEach(branch -> parent(branch.getKey())
                        .ifPresent(parent -> proposed.add(new ProposedUnit(
                                branch.getKey(),
                                UnitKind.BRANCH,
                                parent,
                                branch.getValue(),
                                isWanted(branch.getKey(), parent)))));
        return proposed;
    }

    private Place ofBranch(String name) {
        Optional<Unit> standing = college.branch(name);
        if (standing.isPresent()) {
            return new Place.Standing(standing.get());
        }
        return parent(name)
                .map(parent -> isWanted(name, parent) ? new Place.Proposed(name) : new Place.Declined(name))
                .orElseGet(() -> new Place.OutOfScope(name));
    }

    private Place ofSchool(String written) {
        List<String> meant = schools.meaning(written);
        if (meant.size() != 1) {
            return college.root().isPresent() ? new Place.Unnamed() : new Place.OutOfScope(written);
        }
        String school = meant.getFirst();
        Optional<Unit> standing = college.ofSchool(school);
        if (standing.isPresent()) {
            return new Place.Standing(standing.get());
        }
        if (college.root().isEmpty()) {
            return new Place.OutOfScope(school);
        }
        String name = school + GENERAL_BRANCH;
        return declined.contains(name) ? new Place.Declined(name) : new Place.Proposed(name);
    }

    /** The name of the unit a new branch would stand under, when the uploader may found it there. */
    private Optional<String> parent(String branch) {
        String school = UnitName.of(branch).school();
        Optional<String> standing = college.ofSchool(school).map(Unit::name);
        if (standing.isPresent()) {
            return standing;
        }
        return college.root().map(root -> schoolRows.containsKey(school) ? school + GENERAL_BRANCH : root.name());
    }

    private boolean isWanted(String branch, String parent) {
        return !declined.contains(branch) && !declined.contains(parent);
    }
}
