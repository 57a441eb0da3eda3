package cn.zhibu.roster;

import cn.zhibu.roster.Duplicate.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the people who stand in a roster more than once, by identity number or student number. */
final class Duplicates {

    private static final String BETWEEN = "\u001f";
    private static final Field[] FIELDS = Field.values();

    private record Seen(int row, String content) {}

    private record Pair(Seen first, Seen second) {}

    private final Map<String, Seen> byNumber = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    void add(RowReading reading) {
        RosterPerson person = reading.person();
        String id = person.identity().idNumber();
        String student = person.study().studentNumber();
        String idKey = id == null ? "" : "id:" + id;
        String studentKey = student.isEmpty() ? "" : "no:" + student;
        Seen seen = new Seen(reading.row(), content(person));
        Seen before = byNumber.getOrDefault(idKey, byNumber.get(studentKey));
        if (before != null) {
            pairs.add(new Pair(before, seen));
        }
        Stream.of(idKey, studentKey).filter(key -> !key.isEmpty()).forEach(key -> byNumber.putIfAbsent(key, seen));
    }

    /** All pairs, each row against the first about the same person; a branch's short and full name are the same. */
    List<Duplicate> all(Map<String, String> fullNames) {
        return pairs.stream()
                .map(pair -> new Duplicate(
                        pair.first().row(), pair.second().row(), differences(pair.first(), pair.second(), fullNames)))
                .toList();
    }

    private static List<Difference> differences(Seen first, Seen second, Map<String, String> fullNames) {
        String[] one = first.content().split(BETWEEN, -1);
        String[] other = second.content().split(BETWEEN, -1);
        List<Difference> differences = new ArrayList<>();
        for (Field field : FIELDS) {
            String left = one[field.ordinal()];
            String right = other[field.ordinal()];
            boolean same = field == Field.BRANCH
                    ? fullNames.getOrDefault(left, left).equals(fullNames.getOrDefault(right, right))
                    : left.equals(right);
            if (!same) {
                differences.add(new Difference(field, left, right));
            }
        }
        return differences;
    }

    /** One string for a row takes a third of the memory of its record, which counts at 100,000 rows. */
    private static String content(RosterPerson person) {
        return Stream.of(FIELDS).map(field -> RosterValues.of(person, field)).collect(Collectors.joining(BETWEEN));
    }
}
