package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Gathers the schools and branches that a roster's rows name, and settles at its end which names mean the same. */
final class UnitMentions {

    private final Map<Mention, List<Integer>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> schools = new HashMap<>();

    void add(RowReading reading) {
        String school = reading.person().study().school();
        if (!school.isEmpty()) {
            schools.merge(school, 1, Integer::sum);
        }
        String branch = reading.person().party().branch();
        if (!branch.isEmpty()) {
            rows.computeIfAbsent(new Mention(branch, school), first -> new ArrayList<>())
                    .add(reading.row());
        }
    }

    List<Integer> rowsOf(UnitProposal proposal) {
        return rows.getOrDefault(new Mention(proposal.written(), proposal.school()), List.of());
    }

    /** Every mention of a branch with what it is taken to mean; a name that fits nothing has confidence 0. */
    List<UnitProposal> settle(KnownUnits units) {
        SchoolNames all = allSchools(units);
        Set<String> branches = new TreeSet<>(units.branches());
        branches.addAll(fullNames(all));
        UnitNames names = new UnitNames(branches, all.all(), units.confirmed());
        return rows.keySet().stream()
                .map(mention -> names.propose(mention.branch(), mention.school())
                        .orElseGet(() -> new UnitProposal(mention.branch(), mention.school(), "", 0, "认不出是哪个党支部。")))
                .toList();
    }

    /** The tree of all units that stand in the roster once its names are settled. */
    ProposedUnits tree(KnownUnits units, List<UnitProposal> settled) {
        SchoolNames all = allSchools(units);
        Map<String, Integer> people = new TreeMap<>();
        settled.stream()
                .filter(UnitProposal::sure)
                .forEach(proposal ->
                        people.merge(proposal.unit(), rowsOf(proposal).size(), Integer::sum));
        List<ProposedUnits.School> tree = all.all().stream()
                .filter(schools::containsKey)
                .map(school -> new ProposedUnits.School(
                        school,
                        units.schools().contains(school),
                        schools.getOrDefault(school, 0),
                        branches(people, units, school::equals)))
                .toList();
        return new ProposedUnits(tree, branches(people, units, Predicate.not(all::contains)));
    }

    private static List<ProposedUnits.Branch> branches(
            Map<String, Integer> people, KnownUnits units, Predicate<String> ofSchool) {
        return people.entrySet().stream()
                .filter(entry -> ofSchool.test(UnitName.of(entry.getKey()).school()))
                .map(entry -> new ProposedUnits.Branch(
                        entry.getKey(), units.branches().contains(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing((ProposedUnits.Branch branch) ->
                                UnitName.of(branch.name()).number())
                        .thenComparing(ProposedUnits.Branch::name))
                .toList();
    }

    private SchoolNames allSchools(KnownUnits units) {
        Set<String> all = new TreeSet<>(units.schools());
        all.addAll(SchoolNames.mentioned(schools).all());
        return new SchoolNames(all);
    }

    /** The full names among those written, and the full names of those that are only written short. */
    private List<String> fullNames(SchoolNames all) {
        Map<UnitName, String> full = new LinkedHashMap<>();
        rows.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .map(entry -> entry.getKey().branch())
                .forEach(written -> {
                    UnitName parts = UnitName.of(written);
                    if (isFormal(written, parts) && all.contains(parts.school())) {
                        full.putIfAbsent(parts, Text.compact(written));
                    }
                });
        rows.keySet().forEach(mention -> {
            UnitName parts = UnitName.of(mention.branch());
            if (!parts.isBranch()) {
                return;
            }
            List<String> meant = all.meaning(parts.school());
            if (meant.size() == 1) {
                String school = meant.getFirst();
                full.putIfAbsent(
                        new UnitName(school, parts.audience(), parts.number(), parts.rest(), parts.kind()),
                        parts.under(school));
            } else if (meant.isEmpty()
                    && parts.number() + parts.audience().length() + parts.rest().length() > 0) {
                full.putIfAbsent(parts, Text.compact(Objects.requireNonNull(mention.branch())));
            }
        });
        return List.copyOf(full.values());
    }

    /** 信息工程学院学生第一党支部 may be a branch's own name; 信息工程学院学生一支部 is always short for one. */
    private static boolean isFormal(String written, UnitName parts) {
        return parts.isBranch() && written.contains("党支部") && (parts.number() == 0 || written.contains("第"));
    }
}
