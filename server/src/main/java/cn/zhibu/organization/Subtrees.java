package cn.zhibu.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The condition that a row's path lies in one of some subtrees, written so that PostgreSQL walks the index of that depth:
 * {@code path[3] = …}. Its parameters are named {@code depth1}, {@code depth2} …
 */
record Subtrees(String sql, Map<String, Object> parameters) {
    static Subtrees of(List<Unit> roots, String column) {
        Map<Integer, List<Unit>> byDepth =
                roots.stream().collect(Collectors.groupingBy(Unit::depth, TreeMap::new, Collectors.toList()));
        Map<String, Object> parameters = new LinkedHashMap<>();
        String sql = byDepth.entrySet().stream()
                .map(level -> {
                    String name = "depth" + level.getKey();
                    List<UUID> ids = level.getValue().stream().map(Unit::id).toList();
                    boolean one = ids.size() == 1;
                    parameters.put(name, one ? ids.getFirst() : ids.toArray(UUID[]::new));
                    return (one ? "%s[%d] = :%s" : "%s[%d] = ANY(:%s)").formatted(column, level.getKey(), name);
                })
                .collect(Collectors.joining(" OR ", "(", ")"));
        return new Subtrees(roots.isEmpty() ? "false" : sql, parameters);
    }
}
