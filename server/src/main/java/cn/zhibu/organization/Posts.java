package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.access.Scope;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * The door to posts: appoint, and end. Who acts needs {@link Permission#APPOINT} above the unit and must see the person;
 * a secretary appoints in her branch's groups and below her own rank, nobody appoints where they are not above.
 */
@Service
public class Posts {
    private static final Actor JOB = Actor.job("核对任职");

    private final PostStore store;
    private final UnitStore units;
    private final PersonFiles files;
    private final Acting acting;
    private final ActLog log;
    private final CheckUps checkUps;

    Posts(PostStore store, UnitStore units, PersonFiles files, Acting acting, ActLog log, CheckUps checkUps) {
        this.store = store;
        this.units = units;
        this.files = files;
        this.acting = acting;
        this.log = log;
        this.checkUps = checkUps;
    }

    /** An office that is held: by whom is told as an id only, for who asks may not be allowed to see the person. */
    public record Office(UUID unit, UUID person, PostKind kind) {}

    /** The offices held on a day in these units, as far as who acts appoints there; whoever holds them. */
    public List<Office> offices(Actor actor, Collection<UUID> asked, LocalDate on) {
        Scope scope = actor.scope(Permission.APPOINT);
        List<UUID> mine = units.byIds(asked).stream()
                .filter(unit -> unit.isIn(scope))
                .map(Unit::id)
                .toList();
        return acting.read(
                JOB,
                () -> store.ofUnits(mine, on).stream()
                        .map(post -> new Office(post.unit(), post.person(), post.kind()))
                        .toList());
    }

    public UUID appoint(Actor actor, Appointment appointment) {
        return acting.write(actor, () -> {
            Unit unit = units.byId(appointment.unit())
                    .filter(u -> u.dissolved() == null && mayAppointIn(actor, u, appointment.kind()))
                    .orElseThrow(NotFound::new);
            if (files.byId(appointment.person()).isEmpty()) {
                throw new NotFound();
            }
            check(appointment, unit);
            UUID id = insert(appointment, unit);
            Post post = store.byId(id).orElseThrow(NotFound::new);
            log.record(actor, about(ActKind.POST_GIVEN, post).because(appointment.basis()));
            checkUps.due(List.of(unit.id()));
            return id;
        });
    }

    public void end(Actor actor, UUID id, LocalDate on, String basis) {
        acting.write(actor, () -> {
            Post post = store.byId(id)
                    .filter(p -> mayAppointIn(actor, units.byId(p.unit()).orElseThrow(), p.kind()))
                    .orElseThrow(NotFound::new);
            if (!on.isAfter(post.from())) {
                throw BadInput.of("on", on, "不晚于任职开始的 %s".formatted(post.from()), "请填更晚的日期");
            }
            store.end(id, on);
            log.record(actor, about(ActKind.POST_ENDED, post).because(basis));
            checkUps.due(List.of(post.unit()));
        });
    }

    /** Secretaries of a branch fill the posts of their committee and groups, but not the secretary's own. */
    private static boolean mayAppointIn(Actor actor, Unit unit, PostKind kind) {
        Scope scope = actor.scope(Permission.APPOINT);
        if (scope.everywhere()) {
            return true;
        }
        boolean above = unit.isIn(scope);
        boolean only = scope.roots().contains(unit.id());
        return above
                && !(only && unit.kind() == UnitKind.BRANCH && kind == PostKind.SECRETARY)
                && !(only && kind == PostKind.ORGANIZER);
    }

    private static void check(Appointment appointment, Unit unit) {
        if (!appointment.kind().existsIn(unit.kind())) {
            throw BadInput.of(
                    "kind",
                    appointment.kind().label(),
                    "不是%s的职务".formatted(unit.kind().label()),
                    "请另选职务");
        }
        if (appointment.from().isBefore(unit.founded())) {
            throw BadInput.of(
                    "from", appointment.from(), "早于“%s”成立的 %s".formatted(unit.name(), unit.founded()), "请填更晚的日期");
        }
        if (appointment.until() != null && !appointment.until().isAfter(appointment.from())) {
            throw BadInput.of("until", appointment.until(), "不晚于任职开始的 %s".formatted(appointment.from()), "请填更晚的日期");
        }
        if (appointment.basis().isBlank()) {
            throw BadInput.of("basis", null, "没有写依据", "请填选举结果、批复文号或会议决定");
        }
    }

    private UUID insert(Appointment appointment, Unit unit) {
        try {
            return store.insert(appointment);
        } catch (DataIntegrityViolationException e) {
            String cause = String.valueOf(e.getMostSpecificCause().getMessage());
            String post = unit.name() + appointment.kind().label();
            if (cause.contains("post_one_holder")) {
                throw new Conflict("这段时间%s已经有人担任。请先结束现任的任期。".formatted(post));
            }
            if (cause.contains("post_held_once")) {
                throw new Conflict("此人这段时间已经担任%s。".formatted(post));
            }
            if (cause.contains("post_not_own_deputy")) {
                throw new Conflict("同一人不能同时任同一组织的书记和副书记。");
            }
            throw e;
        }
    }

    private static Act about(ActKind kind, Post post) {
        return Act.of(kind, new Act.Subject("PERSON", post.person(), post.personName()))
                .changing(null, post.unitName() + post.kind().label());
    }
}
