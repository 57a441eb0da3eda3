package cn.zhibu.organization;

import static cn.zhibu.organization.UnitPage.UnitAct.APPOINT;
import static cn.zhibu.organization.UnitPage.UnitAct.DISSOLVE;
import static cn.zhibu.organization.UnitPage.UnitAct.FOUND;
import static cn.zhibu.organization.UnitPage.UnitAct.MERGE;
import static cn.zhibu.organization.UnitPage.UnitAct.MOVE;
import static cn.zhibu.organization.UnitPage.UnitAct.RENAME;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A unit's page, for who sees the unit openly. */
@Service
public class UnitPages {
    private final UnitStore units;
    private final UnitTree tree;
    private final PostStore posts;
    private final BranchFactsStore facts;
    private final FindingLists findings;
    private final Sight sight;
    private final Acting acting;
    private final Clock clock;

    UnitPages(
            UnitStore units,
            UnitTree tree,
            PostStore posts,
            BranchFactsStore facts,
            FindingLists findings,
            Sight sight,
            Acting acting,
            Clock clock) {
        this.units = units;
        this.tree = tree;
        this.posts = posts;
        this.facts = facts;
        this.findings = findings;
        this.sight = sight;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * @param on null for today; a day in the past shows the tree, the posts and the term of that day, and may do nothing
     */
    public UnitPage of(Actor actor, UUID id, @Nullable LocalDate on) {
        return acting.read(actor, () -> {
            Unit unit = sight.open(actor, id);
            LocalDate today = LocalDate.now(clock);
            LocalDate day = on == null ? today : on;
            boolean past = !day.equals(today);
            List<TreeNode> below = past ? onDay(actor, id, day) : tree.below(unit);
            TreeNode self = below.stream()
                    .filter(node -> node.id().equals(id))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            List<Post> held = posts.ofUnits(List.of(id), day);
            return new UnitPage(
                    self,
                    unit.founded(),
                    units.byIds(unit.path()).stream()
                            .filter(above -> !above.id().equals(id))
                            .map(above -> new UnitRef(above.id(), above.name()))
                            .toList(),
                    held,
                    vacancies(unit, held),
                    Arrays.stream(PostKind.values())
                            .filter(kind -> kind.existsIn(unit.kind()))
                            .map(UnitPage.PostChoice::of)
                            .toList(),
                    facts.term(id, day)
                            .map(term -> new UnitPage.Term(term.from(), term.expires()))
                            .orElse(null),
                    units.history(id),
                    past ? List.of() : findings.aboutUnit(id),
                    below.stream().filter(node -> !node.id().equals(id)).toList(),
                    past ? List.of() : may(actor, unit));
        });
    }

    private List<TreeNode> onDay(Actor actor, UUID id, LocalDate day) {
        return tree.on(actor, day).stream()
                .filter(node -> node.id().equals(id) || id.equals(node.parentId()))
                .toList();
    }

    private static List<UnitPage.PostChoice> vacancies(Unit unit, List<Post> held) {
        PostKind head = unit.kind() == UnitKind.GROUP ? PostKind.GROUP_LEADER : PostKind.SECRETARY;
        return held.stream().anyMatch(post -> post.kind() == head) ? List.of() : List.of(UnitPage.PostChoice.of(head));
    }

    private static List<UnitPage.UnitAct> may(Actor actor, Unit unit) {
        List<UnitPage.UnitAct> may = new ArrayList<>();
        if (unit.isIn(actor.scope(Permission.EDIT_UNITS))) {
            if (!unit.kind().children().isEmpty()) {
                may.add(FOUND);
            }
            may.add(RENAME);
            if (unit.parent() != null) {
                may.addAll(List.of(MOVE, DISSOLVE));
            }
            if (unit.kind() == UnitKind.BRANCH) {
                may.add(MERGE);
            }
        }
        if (unit.isIn(actor.scope(Permission.APPOINT))) {
            may.add(APPOINT);
        }
        return may;
    }
}
