package cn.zhibu.roster;

import cn.zhibu.organization.Unit;
import cn.zhibu.organization.UnitKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The units an uploader may import into, by the names that rosters give them: a school for its general branch, and a
 * branch by its name in full, its school's in front.
 */
final class CollegeUnits {
    private static final Pattern GENERAL_BRANCH = Pattern.compile("(直属)?党总支(委员会)?$");

    private final Map<UUID, Unit> byId;
    private final Map<String, Unit> schools = new HashMap<>();
    private final Map<String, Unit> branches = new HashMap<>();

    CollegeUnits(List<Unit> mine) {
        byId = mine.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        for (Unit unit : mine) {
            switch (unit.kind()) {
                case GENERAL_BRANCH -> schools.put(school(unit), unit);
                case BRANCH -> branches.put(fullName(unit), unit);
                case COMMITTEE, GROUP -> {}
            }
        }
    }

    /** The college's committee, when it is in scope. */
    Optional<Unit> root() {
        return byId.values().stream()
                .filter(unit -> unit.kind() == UnitKind.COMMITTEE)
                .findFirst();
    }

    KnownUnits known(Map<Mention, String> aliases) {
        Map<Mention, String> standing = new HashMap<>(aliases);
        standing.values().retainAll(branches.keySet());
        return new KnownUnits(schools.keySet(), branches.keySet(), standing);
    }

    Collection<String> schoolNames() {
        return schools.keySet();
    }

    Optional<Unit> ofSchool(String name) {
        return Optional.ofNullable(schools.get(name));
    }

    Optional<Unit> branch(String fullName) {
        return Optional.ofNullable(branches.get(fullName));
    }

    Optional<Unit> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What a roster calls the unit somebody stands in; "" for an applicant in a general branch. */
    String branchName(UUID id) {
        Unit unit = byId.get(id);
        return unit == null || unit.kind() != UnitKind.BRANCH ? "" : fullName(unit);
    }

    private String fullName(Unit branch) {
        Unit parent = branch.parent() == null ? null : byId.get(branch.parent());
        boolean named = !UnitName.of(branch.name()).school().isEmpty();
        return named || parent == null || parent.kind() != UnitKind.GENERAL_BRANCH
                ? branch.name()
                : school(parent) + branch.name();
    }

    private static String school(Unit generalBranch) {
        String school = UnitName.of(generalBranch.name()).school();
        return school.isEmpty() ? GENERAL_BRANCH.matcher(generalBranch.name()).replaceFirst("") : school;
    }
}
