package cn.zhibu.regulation;

import cn.zhibu.organization.Standing;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The methods that embody rules, in whichever module's {@code …Rules} class they stand, called by name. */
final class RuleMethods {
    private static final Path CLASSES = Path.of("target/classes");
    private static final JsonMapper VALUES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Standing.class, ByStage.class)
            .build();

    private static final List<Method> ALL = embodying();

    private RuleMethods() {}

    static List<Method> all() {
        return ALL;
    }

    private static List<Method> embodying() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith("Rules.class"))
                    .map(RuleMethods::loaded)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Embodies.class))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RuleId ruleOf(Method method) {
        return new RuleId(method.getAnnotation(Embodies.class).value());
    }

    /** What the rule's method answers to a case. */
    static Object answer(RuleCase asked, Rulebook rulebook) throws ReflectiveOperationException {
        Method method = all().stream()
                .filter(candidate -> candidate.getName().equals(asked.ask())
                        && ruleOf(candidate).equals(asked.rule()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(asked + "：没有方法 " + asked.ask()));
        List<String> names =
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
        if (!names.containsAll(asked.own())) {
            throw new AssertionError(asked + "：" + asked.own() + " 里有方法不问的，它只问 " + names);
        }
        Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor(Rulebook.class);
        constructor.setAccessible(true);
        method.setAccessible(true);
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, asked.given()))
                .toArray();
        return method.invoke(constructor.newInstance(rulebook), arguments);
    }

    /** An answer in the words of the case files. */
    static String inWords(Object answer) {
        return switch (answer) {
            case Allowed allowed -> "允许";
            case NeedsReason needsReason -> "须说明";
            case Refused refused -> "拒绝";
            case Optional<?> optional -> optional.map(Object::toString).orElse("无");
            default -> answer.toString();
        };
    }

    private static @Nullable Object argument(Parameter parameter, ObjectNode given) {
        JsonNode value = given.get(parameter.getName());
        boolean mayBeNull = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (value == null || (value.isNull() && !mayBeNull)) {
            throw new AssertionError("案例没有写 " + parameter.getName() + "：" + given);
        }
        return VALUES.convertValue(value, parameter.getType());
    }

    private static Class<?> loaded(Path file) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Standing.Applicant.class, name = "APPLICANT"),
        @JsonSubTypes.Type(value = Standing.Activist.class, name = "ACTIVIST"),
        @JsonSubTypes.Type(value = Standing.Candidate.class, name = "CANDIDATE"),
        @JsonSubTypes.Type(value = Standing.Probationary.class, name = "PROBATIONARY"),
        @JsonSubTypes.Type(value = Standing.Full.class, name = "FULL")
    })
    private interface ByStage {}
}
