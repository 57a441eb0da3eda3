package cn.zhibu.roster;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is kept of a roster beside its rows: what only the whole shows.
 *
 * @param people     rows about a person
 * @param names      each name of a branch with what it is taken to mean
 * @param schools    full names of the schools it speaks of → rows
 * @param duplicates groups of rows about one person, the first row first
 */
record Outcome(int people, List<Named> names, Map<String, Integer> schools, List<Group> duplicates) {

    Outcome {
        names = List.copyOf(names);
        schools = Map.copyOf(schools);
        duplicates = List.copyOf(duplicates);
    }

    /** @param confirmed somebody said so */
    record Named(UnitProposal proposal, int rows, boolean confirmed) {

        Mention mention() {
            return new Mention(proposal.written(), proposal.school());
        }

        Named meaning(String unit) {
            return new Named(new UnitProposal(proposal.written(), proposal.school(), unit, 1, "您已确认。"), rows, true);
        }
    }

    /** @param conflict whether the rows differ */
    record Group(List<Integer> rows, boolean conflict) {

        Group {
            rows = List.copyOf(rows);
        }

        Optional<Integer> taken(Map<Integer, Choice> choices) {
            return rows.stream().filter(row -> choices.get(row) == Choice.TAKE).findFirst();
        }
    }

    /** Pairs that share a row are about one person. */
    static List<Group> groups(List<Duplicate> pairs) {
        Map<Integer, Set<Integer>> together = new HashMap<>();
        Set<Integer> conflicts = new HashSet<>();
        for (Duplicate pair : pairs) {
            Set<Integer> rows = together.computeIfAbsent(pair.first(), row -> new TreeSet<>(Set.of(row)));
            rows.addAll(together.getOrDefault(pair.second(), Set.of(pair.second())));
            rows.forEach(row -> together.put(row, rows));
            if (pair.conflict()) {
                conflicts.add(pair.first());
                conflicts.add(pair.second());
            }
        }
        return together.values().stream()
                .distinct()
                .map(rows -> new Group(List.copyOf(rows), !Collections.disjoint(rows, conflicts)))
                .toList();
    }

    Map<Integer, Group> groupsByRow() {
        return duplicates.stream()
                .flatMap(group -> group.rows().stream().map(row -> Map.entry(row, group)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The same with what somebody said each name means. */
    Outcome confirmed(Map<Mention, String> meanings) {
        return new Outcome(
                people,
                names.stream()
                        .map(named -> {
                            String unit = meanings.get(named.mention());
                            return unit == null ? named : named.meaning(Objects.requireNonNull(unit));
                        })
                        .toList(),
                schools,
                duplicates);
    }
}
