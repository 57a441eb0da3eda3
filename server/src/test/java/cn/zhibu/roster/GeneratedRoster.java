package cn.zhibu.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A roster made from a seed: sound people, then flaws put into rows of their own, columns shuffled and named by
 * synonyms.
 *
 * @param columns the fields, left to right
 * @param headers their names
 * @param rows    one map of texts for each person, top to bottom
 * @param flaws   name of the flaw → indexes into rows
 */
record GeneratedRoster(
        List<Field> columns, List<String> headers, List<Map<Field, String>> rows, Map<String, List<Integer>> flaws) {

    private static final int PEOPLE = 160;

    static GeneratedRoster of(long seed) {
        Random random = new Random(seed);
        List<Map<Field, String>> rows = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            rows.add(SoundPerson.make(random, person));
        }
        Map<Map<Field, String>, String> spoilt = new IdentityHashMap<>();
        List<Map<Field, String>> untouched = new ArrayList<>(rows);
        Collections.shuffle(untouched, random);
        for (Spoiler spoiler : Spoiler.values()) {
            int times = 1 + random.nextInt(3);
            for (int time = 0; time < times; time++) {
                Map<Field, String> row = untouched.stream()
                        .filter(spoiler::fits)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nobody fits " + spoiler));
                untouched.remove(row);
                if (spoiler.copies()) {
                    row = new EnumMap<>(row);
                    rows.add(random.nextInt(rows.size() + 1), row);
                }
                spoiler.spoil(row, random);
                spoilt.put(row, spoiler.truth());
            }
        }
        Map<String, List<Integer>> flaws = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            String flaw = spoilt.get(rows.get(index));
            if (flaw != null) {
                flaws.computeIfAbsent(flaw, first -> new ArrayList<>()).add(index);
            }
        }
        List<Field> columns = new ArrayList<>(List.of(Field.values()));
        Collections.shuffle(columns, random);
        List<String> headers =
                columns.stream().map(field -> header(field, random)).toList();
        return new GeneratedRoster(columns, headers, rows, flaws);
    }

    /** The truth once the rows stand in a sheet. */
    Truth truth(List<Integer> sheetRows) {
        Map<String, List<Integer>> numbered = new HashMap<>();
        flaws.forEach((name, indexes) ->
                numbered.put(name, indexes.stream().map(sheetRows::get).toList()));
        return new Truth(numbered);
    }

    private static String header(Field field, Random random) {
        List<String> synonyms = field.synonyms();
        String name = random.nextBoolean() ? field.title() : synonyms.get(random.nextInt(synonyms.size()));
        return switch (random.nextInt(6)) {
            case 0 -> "*" + name;
            case 1 -> name.length() == 2 ? name.charAt(0) + "  " + name.charAt(1) : name + " ";
            case 2 -> name + "（必填）";
            default -> name;
        };
    }

    static LocalDate day(Map<Field, String> row, Field field) {
        return LocalDate.parse(row.getOrDefault(field, ""));
    }
}
