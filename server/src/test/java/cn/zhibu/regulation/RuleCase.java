package cn.zhibu.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case of one rule, as its file tells it.
 *
 * @param ask the rule method
 * @param given its arguments by name, laid over the file's background
 * @param own the names the case itself gives
 * @param expect 允许, 须说明 or 拒绝 for a verdict; otherwise the value, 无 for none
 * @param says words the findings must contain; empty when any will do
 */
record RuleCase(RuleId rule, String name, String ask, ObjectNode given, List<String> own, String expect, String says) {
    private static final Path FOLDER = Path.of("src/test/resources/regulation");

    static List<RuleCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<RuleCase> of(Path file) {
        RuleId rule = new RuleId(file.getFileName().toString().replace(".yaml", ""));
        ObjectNode content = (ObjectNode) EditionFiles.YAML.readTree(file.toFile());
        ObjectNode background = content.withObject("/background");
        return content.get("cases")
                .valueStream()
                .map(entry -> new RuleCase(
                        rule,
                        entry.get("name").asString(),
                        entry.get("ask").asString(),
                        laidOver(background, (ObjectNode) entry.get("given")),
                        List.copyOf(entry.get("given").propertyNames()),
                        entry.get("expect").asString(),
                        entry.path("says").asString("")))
                .toList();
    }

    /** Objects merge, all else replaces; an object that names its stage is another kind of thing and replaces too. */
    private static ObjectNode laidOver(ObjectNode below, ObjectNode above) {
        ObjectNode merged = below.deepCopy();
        for (Map.Entry<String, JsonNode> entry : above.properties()) {
            boolean merges = entry.getValue() instanceof ObjectNode own
                    && merged.get(entry.getKey()) instanceof ObjectNode
                    && !own.has("stage");
            merged.set(
                    entry.getKey(),
                    merges
                            ? laidOver((ObjectNode) merged.get(entry.getKey()), (ObjectNode) entry.getValue())
                            : entry.getValue());
        }
        return merged;
    }

    @Override
    public String toString() {
        return rule + " " + name;
    }
}
