package cn.zhibu.roster;

import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Posts.Office;
import cn.zhibu.organization.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which office in the branches, those that earlier rows of the roster ask for included. */
final class Offices {
    private record Chair(String unit, PostKind kind) {}

    private final Map<UUID, Set<Office>> ofPerson = new HashMap<>();
    private final Set<Chair> filled = new HashSet<>();

    Offices(Collection<Office> held) {
        for (Office office : held) {
            ofPerson.computeIfAbsent(office.person(), person -> new HashSet<>()).add(office);
            filled.add(new Chair(office.unit().toString(), office.kind()));
        }
    }

    /** What somebody holds in a unit. */
    List<PostKind> held(@Nullable UUID person, Unit unit) {
        return person == null
                ? List.of()
                : ofPerson.getOrDefault(person, Set.of()).stream()
                        .filter(office -> office.unit().equals(unit.id()))
                        .map(Office::kind)
                        .toList();
    }

    /**
     * Asks for an office for somebody who doesn't hold it.
     *
     * @param unit id of the unit, or its name when it is to be founded
     * @param own  what the person holds there
     * @return false when another holds it, or it doesn't go with what the person holds
     */
    boolean ask(String unit, PostKind kind, List<PostKind> own) {
        boolean ownDeputy = kind == PostKind.SECRETARY && own.contains(PostKind.DEPUTY_SECRETARY)
                || kind == PostKind.DEPUTY_SECRETARY && own.contains(PostKind.SECRETARY);
        return !ownDeputy && (filled.add(new Chair(unit, kind)) || !kind.isOfOne());
    }
}
