package cn.zhibu.organization;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.access.Scope;
import cn.zhibu.platform.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What of the tree somebody sees: the subtrees in which they may see people, openly; the units above these and above
 * their own place, by name only; nothing else.
 */
@Component
class Sight {
    private final UnitStore units;

    Sight(UnitStore units) {
        this.units = units;
    }

    /** A unit seen openly; any other is not there. */
    Unit open(Actor actor, UUID id) {
        return units.byId(id).filter(unit -> isOpen(actor, unit)).orElseThrow(NotFound::new);
    }

    boolean isOpen(Actor actor, Unit unit) {
        Scope scope = actor.scope(Permission.SEE_PEOPLE);
        return unit.isIn(scope);
    }

    /** Whether a permission reaches a unit. */
    boolean reaches(Actor actor, Permission permission, UUID unit) {
        Scope scope = actor.scope(permission);
        return scope.everywhere()
                || units.byId(unit).filter(found -> found.isIn(scope)).isPresent();
    }

    /** The units a list covers: the asked one, or all the roots of what one sees. Empty: nothing is seen. */
    List<Unit> roots(Actor actor, Optional<UUID> asked) {
        if (asked.isPresent()) {
            return List.of(open(actor, asked.get()));
        }
        Scope scope = actor.scope(Permission.SEE_PEOPLE);
        if (scope.everywhere()) {
            return units.root().map(List::of).orElse(List.of());
        }
        List<Unit> roots = new ArrayList<>();
        for (Unit unit : units.byIds(scope.roots())) {
            if (roots.stream().noneMatch(root -> unit.path().contains(root.id()))) {
                roots.add(unit);
            }
        }
        return roots;
    }
}
