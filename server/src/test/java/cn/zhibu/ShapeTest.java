package cn.zhibu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What holds for the code as a whole. */
@Tag("shape")
class ShapeTest {
    private static final int LONGEST_JAVA = 300;
    private static final int LONGEST_VUE = 250;
    private static final Pattern EMPTY_ENDING =
            Pattern.compile("(Impl|Utils?|Helpers?|Managers?|Base|Common|VO|DO|DTO|BO)\\.java$");
    private static final Pattern CLOCK_OF_THE_MACHINE =
            Pattern.compile("\\b(LocalDate|LocalDateTime|Instant|ZonedDateTime)\\.now\\(\\)|new Date\\(\\)");

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Zhibu.class).verify();
    }

    @Test
    void filesStaySmall() {
        assertThat(sources("src/main", ".java").filter(file -> lines(file).size() > LONGEST_JAVA)).isEmpty();
        assertThat(sources("../web/src", ".vue").filter(file -> lines(file).size() > LONGEST_VUE)).isEmpty();
    }

    @Test
    void namesSaySomething() {
        assertThat(sources("src", ".java").filter(file -> EMPTY_ENDING.matcher(file.toString()).find())).isEmpty();
    }

    @Test
    void onlyPlatformAsksTheMachineForTheTime() {
        assertThat(sources("src/main/java", ".java")
                        .filter(file -> !file.toString().contains("/platform/"))
                        .filter(file -> lines(file).stream()
                                .anyMatch(line -> CLOCK_OF_THE_MACHINE.matcher(line).find())))
                .isEmpty();
    }

    private static Stream<Path> sources(String folder, String ending) {
        Path root = Path.of(folder);
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
