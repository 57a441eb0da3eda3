package cn.zhibu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.access.OpenToAnyone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProductTest
@Tag("shape")
class ShapeTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path WEB = Path.of("../web/src");
    private static final int JAVA_LINES = 300;
    private static final int VUE_LINES = 250;

    /** Files over the budget, with the lines they have; this list may only shrink. */
    private static final Map<String, Integer> OVER_BUDGET = Map.of();

    private static final Pattern FORBIDDEN_ENDING =
            Pattern.compile(".*(Impl|Util|Utils|Helper|Manager|Base|Common|VO|DO|DTO|BO)\\.java");
    /** Backup runs before there is a Spring context and so takes the machine's clock itself. */
    private static final Path COMMAND = MAIN.resolve("cn/zhibu/Command.java");

    private static final Pattern ASKS_THE_MACHINE =
            Pattern.compile("\\.now\\(\\)|System\\.currentTimeMillis\\(\\)|new Date\\(\\)|Clock\\.system");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Zhibu.class).verify();
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        List<String> silent = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("cn.zhibu"))
                .filter(handler -> !saysWho(handler))
                .map(HandlerMethod::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean saysWho(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class)
                || handler.hasMethodAnnotation(OpenToAnyone.class);
    }

    @Test
    void filesStaySmall() {
        List<String> tooLong = Stream.of(
                        longer(MAIN, ".java", JAVA_LINES),
                        longer(TEST, ".java", JAVA_LINES),
                        longer(WEB, ".vue", VUE_LINES))
                .flatMap(files -> files)
                .toList();
        assertThat(tooLong).isEmpty();
    }

    private static Stream<String> longer(Path root, String ending, int budget) {
        return files(root, path -> path.toString().endsWith(ending))
                .filter(path -> lines(path).size()
                        > OVER_BUDGET.getOrDefault(path.getFileName().toString(), budget))
                .map(path -> path + " " + lines(path).size());
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        assertThat(files(
                                MAIN,
                                path -> path.toString().endsWith(".java")
                                        && !path.equals(COMMAND)
                                        && !path.startsWith(MAIN.resolve("cn/zhibu/platform")))
                        .filter(path -> lines(path).stream()
                                .anyMatch(line -> ASKS_THE_MACHINE.matcher(line).find())))
                .isEmpty();
    }

    @Test
    void namesSayWhatThingsAre() {
        assertThat(files(MAIN, path -> FORBIDDEN_ENDING.matcher(path.toString()).matches()))
                .isEmpty();
    }

    private static Stream<Path> files(Path root, Predicate<Path> wanted) {
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(wanted).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
