package cn.zhibu.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is built, read from its sources: endpoints' paths, migrations' statements, lines of the web's pages. */
final class BuiltSurfaces {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path WEB = Path.of("../web/src");
    private static final Pattern MAPPING =
            Pattern.compile("@(?:Request|Get|Post|Put|Patch|Delete)Mapping\\s*\\(([^)]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private BuiltSurfaces() {}

    /** A stretch of source, as written, and the file it stands in. */
    record Piece(Path file, String text) {
        /** The identifiers taken apart: {@code clockIn}, {@code clock-in} and {@code CLOCK_IN} all read "clock in". */
        String words() {
            return text.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                    .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    static List<Piece> endpoints() {
        return files(JAVA, ".java")
                .flatMap(file -> endpointsIn(file, read(file)))
                .toList();
    }

    static Stream<Piece> endpointsIn(Path file, String source) {
        return MAPPING.matcher(source)
                .results()
                .map(MatchResult::group)
                .flatMap(mapping -> LITERAL.matcher(mapping).results())
                .map(literal -> new Piece(file, literal.group(1)));
    }

    static List<Piece> statements() {
        return files(MIGRATIONS, ".sql")
                .flatMap(file -> statementsIn(file, read(file)))
                .toList();
    }

    static Stream<Piece> statementsIn(Path file, String sql) {
        return Stream.of(sql.replaceAll("--[^\n]*", "").split(";")).map(statement -> new Piece(file, statement));
    }

    /** Lines that say what is not done are no function. */
    static List<Piece> screens() {
        return Stream.of(".vue", ".ts")
                .flatMap(ending -> files(WEB, ending))
                .filter(file -> !file.toString().contains(".test."))
                .flatMap(file -> read(file).lines().map(line -> new Piece(file, line)))
                .filter(line -> !line.text().matches(".*(不设|不统计|不采集|不强制|不搞).*"))
                .toList();
    }

    static List<Piece> javaSources() {
        return files(JAVA, ".java").map(file -> new Piece(file, read(file))).toList();
    }

    private static Stream<Path> files(Path root, String ending) {
        if (!Files.isDirectory(root)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
