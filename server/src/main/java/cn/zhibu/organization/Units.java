package cn.zhibu.organization;

import static cn.zhibu.organization.UnitEvent.What.DISSOLVED;
import static cn.zhibu.organization.UnitEvent.What.FOUNDED;
import static cn.zhibu.organization.UnitEvent.What.MERGED;
import static cn.zhibu.organization.UnitEvent.What.MOVED;
import static cn.zhibu.organization.UnitEvent.What.RENAMED;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to the tree: found, rename, move, merge, dissolve, each on a day and a basis, each remembered. Who acts needs
 * {@link Permission#EDIT_UNITS} above the unit; a unit out of scope is not there.
 */
@Service
public class Units {
    private final UnitStore store;
    private final PlacementStore placements;
    private final PostStore posts;
    private final Acting acting;
    private final ActLog log;
    private final Clock clock;
    private final CheckUps checkUps;

    Units(
            UnitStore store,
            PlacementStore placements,
            PostStore posts,
            Acting acting,
            ActLog log,
            Clock clock,
            CheckUps checkUps) {
        this.store = store;
        this.placements = placements;
        this.posts = posts;
        this.acting = acting;
        this.log = log;
        this.clock = clock;
        this.checkUps = checkUps;
    }

    /** The college's committee, once it is founded. */
    public Optional<Unit> root() {
        return store.root();
    }

    /** All units that stand in the scope of a permission, parents before children. */
    public List<Unit> inScope(Actor actor, Permission permission) {
        var scope = actor.scope(permission);
        return store.allStanding().stream().filter(unit -> unit.isIn(scope)).toList();
    }

    public Unit found(Actor actor, Founding founding) {
        return acting.write(actor, () -> {
            Unit parent = founding.parent() == null ? null : mine(actor, founding.parent());
            check(actor, founding, parent);
            UUID id = store.insert(founding, parent);
            store.startVersion(id, founding.on());
            Unit unit = store.byId(id).orElseThrow();
            remember(actor, unit, FOUNDED, founding.on(), unit.name(), founding.basis());
            return unit;
        });
    }

    public Unit rename(Actor actor, UUID id, String name, LocalDate on, String basis) {
        return acting.write(actor, () -> {
            Unit unit = mine(actor, id);
            checkDay(unit, on);
            checkName(unit.parent(), name);
            store.endVersion(id, on);
            store.rename(id, name.strip());
            store.startVersion(id, on);
            remember(actor, unit, RENAMED, on, unit.name() + " → " + name.strip(), basis);
            return store.byId(id).orElseThrow();
        });
    }

    public Unit move(Actor actor, UUID id, UUID newParent, LocalDate on, String basis) {
        return acting.write(actor, () -> {
            Unit unit = mine(actor, id);
            Unit parent = mine(actor, newParent);
            checkDay(unit, on);
            checkPlace(unit.kind(), parent);
            if (parent.path().contains(id)) {
                throw BadInput.of("parentId", parent.name(), "就在“%s”之内".formatted(unit.name()), "请另选上级组织");
            }
            checkName(newParent, unit.name());
            store.endVersion(id, on);
            store.move(unit, parent);
            store.startVersion(id, on);
            remember(actor, unit, MOVED, on, "改隶 " + parent.name(), basis);
            return store.byId(id).orElseThrow();
        });
    }

    /** Everybody and every group of one branch goes to another, and the branch ends. */
    public void merge(Actor actor, UUID id, UUID into, LocalDate on, String basis) {
        acting.write(actor, () -> {
            Unit unit = mine(actor, id);
            Unit target = mine(actor, into);
            if (unit.kind() != target.kind() || unit.id().equals(into)) {
                throw BadInput.of("intoId", target.name(), "不能与“%s”合并".formatted(unit.name()), "请选另一个同类组织");
            }
            remember(actor, target, MERGED, on, "并入 " + unit.name(), basis);
            close(actor, unit, target, on, basis, "并入 " + target.name());
        });
    }

    /** @param peopleTo where its people go; may be null when nobody is left in it */
    public void dissolve(Actor actor, UUID id, @Nullable UUID peopleTo, LocalDate on, String basis) {
        acting.write(actor, () -> {
            Unit unit = mine(actor, id);
            Unit target = peopleTo == null ? null : mine(actor, peopleTo);
            close(actor, unit, target, on, basis, target == null ? "撤销" : "人员转入 " + target.name());
        });
    }

    private void close(Actor actor, Unit unit, @Nullable Unit target, LocalDate on, String basis, String detail) {
        checkDay(unit, on);
        if (unit.parent() == null) {
            throw new Conflict("学校党委不能在这里撤销。");
        }
        for (Unit child : store.childrenOf(unit.id())) {
            if (unit.kind() != UnitKind.BRANCH) {
                throw new Conflict("“%s”下面还有“%s”，请先撤销或调整。".formatted(unit.name(), child.name()));
            }
            close(actor, child, null, on, basis, "随 " + unit.name() + " 撤销");
        }
        if (unit.kind() == UnitKind.GROUP) {
            placements.leaveGroup(unit.id(), on, basis);
        } else if (placements.anybodyIn(unit.id())) {
            if (target == null || target.id().equals(unit.id()) || target.kind() == UnitKind.GROUP) {
                throw BadInput.of(
                        "peopleTo",
                        target == null ? null : target.name(),
                        "“%s”还有人员".formatted(unit.name()),
                        "请选择人员转入的支部");
            }
            placements.moveAll(unit.id(), target.id(), on, basis);
        }
        posts.endAll(unit.id(), on);
        store.endVersion(unit.id(), on);
        store.dissolve(unit.id(), on);
        remember(actor, unit, DISSOLVED, on, detail, basis);
    }

    private Unit mine(Actor actor, UUID id) {
        var scope = actor.scope(Permission.EDIT_UNITS);
        return store.byId(id)
                .filter(unit -> unit.dissolved() == null)
                .filter(unit -> unit.isIn(scope))
                .orElseThrow(NotFound::new);
    }

    private void check(Actor actor, Founding founding, @Nullable Unit parent) {
        if (founding.on().isAfter(LocalDate.now(clock))) {
            throw BadInput.of("on", founding.on(), "还没有到", "请填今天或以前的日期");
        }
        if (parent == null) {
            if (!actor.isJob() || founding.kind() != UnitKind.COMMITTEE) {
                throw BadInput.of("parentId", null, "没有上级组织", "请选择上级组织");
            }
        } else {
            checkPlace(founding.kind(), parent);
            if (founding.on().isBefore(parent.founded())) {
                throw BadInput.of(
                        "on", founding.on(), "早于“%s”的成立日期 %s".formatted(parent.name(), parent.founded()), "请填更晚的日期");
            }
        }
        checkName(founding.parent(), founding.name());
    }

    private static void checkPlace(UnitKind kind, Unit parent) {
        if (!parent.kind().children().contains(kind)) {
            throw BadInput.of(
                    "parentId",
                    parent.name(),
                    "是%s，下面不能设%s".formatted(parent.kind().label(), kind.label()),
                    "请另选上级组织");
        }
    }

    private void checkName(@Nullable UUID parent, String name) {
        if (name.isBlank() || name.strip().length() > 60) {
            throw BadInput.of("name", name, "不是可用的名称", "请填 1 至 60 个字的名称");
        }
        if (store.siblingNamed(parent, name.strip())) {
            throw BadInput.of("name", name, "已有同名组织", "请换一个名称");
        }
    }

    private void checkDay(Unit unit, LocalDate on) {
        LocalDate since = store.versionSince(unit.id());
        if (on.isBefore(since)) {
            throw BadInput.of("on", on, "早于“%s”上一次变动的日期 %s".formatted(unit.name(), since), "请填更晚的日期");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw BadInput.of("on", on, "还没有到", "请填今天或以前的日期");
        }
    }

    private void remember(Actor actor, Unit unit, UnitEvent.What what, LocalDate on, String detail, String basis) {
        if (basis.isBlank()) {
            throw BadInput.of("basis", null, "没有写依据", "请填批复文号或会议决定");
        }
        store.remember(new UnitEvent(unit.id(), on, what, detail, basis.strip(), actor.name(), clock.instant()));
        log.record(
                actor,
                Act.of(what.act(), new Act.Subject("UNIT", unit.id(), unit.name()))
                        .because(basis.strip())
                        .changing(null, detail));
        checkUps.due(List.of(unit.id()));
    }
}
