package cn.zhibu.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The YAML files under {@code /regulation} on the classpath; {@code editions.yaml} lists those that hold editions. */
final class EditionFiles {
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EditionFiles() {}

    static List<Rule> read() {
        return resource("editions.yaml", Listing.class).editions().stream()
                .flatMap(file -> resource(file, EditionFile.class).rules().stream())
                .toList();
    }

    static <T> T resource(String file, Class<T> type) {
        String path = "/regulation/" + file;
        try (InputStream in = Objects.requireNonNull(EditionFiles.class.getResourceAsStream(path), path)) {
            return YAML.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取 " + path, unreadable);
        }
    }

    record Listing(List<String> editions) {}
}
