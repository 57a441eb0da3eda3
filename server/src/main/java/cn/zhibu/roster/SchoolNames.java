package cn.zhibu.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The schools of a college, and which of them a short name may mean: 信工学院 → 信息工程学院. */
final class SchoolNames {

    private static final Pattern ENDING = Pattern.compile("(二级学院|学院|分院|书院|系)$");
    private static final int RARE = 5;

    private final List<String> schools;

    SchoolNames(Collection<String> schools) {
        this.schools = List.copyOf(new TreeSet<>(schools));
    }

    /** The schools that a roster mentions, leaving out the rare short names of others. */
    static SchoolNames mentioned(Map<String, Integer> mentions) {
        Map<String, Integer> full = new HashMap<>(mentions);
        full.keySet()
                .removeIf(name -> mentions.entrySet().stream()
                        .anyMatch(other -> isShortFor(name, other.getKey())
                                && mentions.getOrDefault(name, 0) * RARE <= other.getValue()));
        return new SchoolNames(full.keySet());
    }

    List<String> all() {
        return schools;
    }

    boolean contains(String name) {
        return schools.contains(name);
    }

    /** The schools that a name may mean: itself when known, else those it can be short for. */
    List<String> meaning(String name) {
        if (schools.contains(name)) {
            return List.of(name);
        }
        List<String> withPrefix = schools.stream().filter(name::endsWith).toList();
        return withPrefix.isEmpty()
                ? schools.stream().filter(school -> isShortFor(name, school)).toList()
                : withPrefix;
    }

    /** The characters of a short name stand in the full one in the same order, the first one first. */
    private static boolean isShortFor(String shortName, String fullName) {
        String brief = ENDING.matcher(shortName).replaceFirst("");
        String full = ENDING.matcher(fullName).replaceFirst("");
        if (brief.isEmpty() || brief.length() >= full.length() || brief.charAt(0) != full.charAt(0)) {
            return false;
        }
        int next = 0;
        for (int index = 0; index < full.length() && next < brief.length(); index++) {
            if (full.charAt(index) == brief.charAt(next)) {
                next++;
            }
        }
        return next == brief.length();
    }
}
