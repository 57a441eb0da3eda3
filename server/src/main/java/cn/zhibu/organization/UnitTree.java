package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tree as somebody sees it, on any day: parents before children, siblings in the order of their names. */
@Service
public class UnitTree {
    private final UnitStore units;
    private final UnitTreeStore store;
    private final Sight sight;
    private final Acting acting;
    private final Clock clock;

    UnitTree(UnitStore units, UnitTreeStore store, Sight sight, Acting acting, Clock clock) {
        this.units = units;
        this.store = store;
        this.sight = sight;
        this.acting = acting;
        this.clock = clock;
    }

    /** @param on null for today */
    public List<TreeNode> on(Actor actor, @Nullable LocalDate on) {
        boolean today = on == null || on.equals(LocalDate.now(clock));
        return acting.read(actor, () -> {
            List<Unit> standing = today || on == null ? units.allStanding() : store.standingOn(on);
            Map<UUID, Map<Stage, Integer>> direct = today || on == null ? store.tallies() : store.talliesOn(on);
            return nodes(actor, standing, direct, today ? store.marks() : Map.of());
        });
    }

    /** A unit and its children, counted and marked, for its page. */
    List<TreeNode> below(Unit unit) {
        List<Unit> subtree = units.subtree(unit.id());
        Map<UUID, Counts> counts =
                sums(subtree, store.tallies(subtree.stream().map(Unit::id).toList()));
        Map<UUID, List<TreeNode.Mark>> marks = store.marks();
        return subtree.stream()
                .filter(each -> each.id().equals(unit.id()) || unit.id().equals(each.parent()))
                .map(each -> node(each, counts.getOrDefault(each.id(), Counts.NONE), marks))
                .toList();
    }

    private List<TreeNode> nodes(
            Actor actor,
            List<Unit> standing,
            Map<UUID, Map<Stage, Integer>> direct,
            Map<UUID, List<TreeNode.Mark>> marks) {
        Map<UUID, Counts> counts = sums(standing, direct);
        Set<UUID> open = standing.stream()
                .filter(unit -> sight.isOpen(actor, unit))
                .map(Unit::id)
                .collect(Collectors.toSet());
        Set<UUID> named = new HashSet<>(ownPath(actor, standing));
        standing.stream().filter(unit -> open.contains(unit.id())).forEach(unit -> named.addAll(unit.path()));
        Map<Optional<UUID>, List<Unit>> children = standing.stream()
                .filter(unit -> named.contains(unit.id()))
                .collect(Collectors.groupingBy(unit -> Optional.ofNullable(unit.parent())));
        List<TreeNode> nodes = new ArrayList<>();
        walk(
                Optional.empty(),
                children,
                unit -> nodes.add(node(
                        unit,
                        open.contains(unit.id()) ? counts.getOrDefault(unit.id(), Counts.NONE) : null,
                        open.contains(unit.id()) ? marks : Map.of())));
        return nodes;
    }

    private static void walk(
            Optional<UUID> parent, Map<Optional<UUID>, List<Unit>> children, java.util.function.Consumer<Unit> each) {
        for (Unit unit : children.getOrDefault(parent, List.of())) {
            each.accept(unit);
            walk(Optional.of(unit.id()), children, each);
        }
    }

    private List<UUID> ownPath(Actor actor, List<Unit> standing) {
        if (actor.person() == null) {
            return List.of();
        }
        UUID own = store.placeOf(actor.person()).orElse(null);
        return standing.stream()
                .filter(unit -> unit.id().equals(own))
                .findFirst()
                .map(Unit::path)
                .orElse(List.of());
    }

    private static Map<UUID, Counts> sums(List<Unit> standing, Map<UUID, Map<Stage, Integer>> direct) {
        Map<UUID, Counts> sums = new HashMap<>();
        for (Unit unit : standing) {
            direct.getOrDefault(unit.id(), Map.of())
                    .forEach((stage, n) ->
                            unit.path().forEach(above -> sums.merge(above, Counts.of(stage, n), Counts::plus)));
        }
        return sums;
    }

    private static TreeNode node(Unit unit, @Nullable Counts counts, Map<UUID, List<TreeNode.Mark>> marks) {
        return new TreeNode(
                unit.id(),
                unit.parent(),
                unit.kind(),
                unit.form(),
                unit.name(),
                unit.depth(),
                counts,
                marks.getOrDefault(unit.id(), List.of()));
    }
}
