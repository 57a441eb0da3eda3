package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds rules, methods and cases together, and the numbers of the editions by the cases. */
class RuleCasesTest {
    private final Rulebook rulebook = Rulebook.load();
    private final List<RuleCase> cases = RuleCase.all();

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    Object answer = RuleMethods.answer(one, rulebook);
                    assertThat(RuleMethods.inWords(answer)).isEqualTo(one.expect());
                    if (answer instanceof Verdict verdict) {
                        assertThat(spoken(verdict)).contains(one.says());
                        assertThat(verdict.findings()).allSatisfy(finding -> {
                            assertThat(finding.rule()).isEqualTo(one.rule());
                            assertThat(List.of(finding.facts(), finding.mend()))
                                    .allSatisfy(sentence -> assertThat(sentence)
                                            .endsWith("。")
                                            .doesNotContain("null")
                                            .doesNotContain("%"));
                        });
                    }
                }));
    }

    @Test
    void everyRuleHasItsCases() {
        Set<RuleId> embodied =
                RuleMethods.all().stream().map(RuleMethods::ruleOf).collect(Collectors.toSet());
        Set<RuleId> told = cases.stream().map(RuleCase::rule).collect(Collectors.toSet());
        assertThat(embodied).isEqualTo(rules(false));
        assertThat(told).isEqualTo(rules(false));
    }

    @Test
    void everyForbiddenFunctionIsLookedFor() {
        Set<RuleId> lookedFor = Arrays.stream(ForbiddenFunctionsTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Embodies.class))
                .map(RuleMethods::ruleOf)
                .collect(Collectors.toSet());
        assertThat(lookedFor).isEqualTo(rules(true));
    }

    @Test
    void everyRuleMethodIsAskedByACase() {
        Set<String> asked =
                cases.stream().map(one -> one.rule() + " " + one.ask()).collect(Collectors.toSet());
        Set<String> methods = RuleMethods.all().stream()
                .map(method -> RuleMethods.ruleOf(method) + " " + method.getName())
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(methods);
    }

    @Test
    void namesOfCasesAreUnique() {
        assertThat(cases.stream().map(RuleCase::toString)).doesNotHaveDuplicates();
    }

    /** Moves every number by one, turns every choice, drops every word: each time a case must tell the difference. */
    @TestFactory
    Stream<DynamicTest> everyParameterIsHeldByACase() {
        return rulebook.rules().stream()
                .flatMap(rule -> rule.parameters().values().stream()
                        .flatMap(RuleCasesTest::others)
                        .map(other -> DynamicTest.dynamicTest(
                                rule.id() + "（" + rule.edition().name() + "）" + other.label() + "若是 " + other.shown(),
                                () -> assertThat(cases.stream()
                                                .filter(one -> one.rule().equals(rule.id()))
                                                .filter(one -> !holds(one, with(rule, other))))
                                        .isNotEmpty())));
    }

    @Test
    void ruleMethodsHoldNoNumbers() throws Exception {
        for (Path source : ruleSources()) {
            String code = Files.readString(source)
                    .replaceAll("(?s)/\\*\\*.*?\\*/", "")
                    .replaceAll("\"(\\\\.|[^\"])*\"", "")
                    .replace("% 2 ", ""); // parity is no number of the law
            assertThat(code).as(source.toString()).doesNotContainPattern("\\b[1-9]\\d*\\b");
        }
    }

    private Set<RuleId> rules(boolean forbidden) {
        return rulebook.rules().stream()
                .filter(rule -> (rule.level() == Level.FORBIDDEN) == forbidden)
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Rulebook with(Rule changed, Parameter other) {
        Map<String, Parameter> parameters = new TreeMap<>(changed.parameters());
        parameters.put(other.name(), other);
        return new Rulebook(rulebook.rules().stream()
                .map(rule -> !rule.equals(changed)
                        ? rule
                        : new Rule(
                                rule.id(),
                                rule.edition(),
                                rule.article(),
                                rule.level(),
                                rule.evidence(),
                                rule.statement(),
                                parameters))
                .toList());
    }

    private static boolean holds(RuleCase one, Rulebook rulebook) {
        try {
            Object answer = RuleMethods.answer(one, rulebook);
            return RuleMethods.inWords(answer).equals(one.expect())
                    && (!(answer instanceof Verdict verdict) || spoken(verdict).contains(one.says()));
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError(one.toString(), broken);
        }
    }

    private static String spoken(Verdict verdict) {
        return verdict.findings().stream().map(Finding::facts).collect(Collectors.joining("\n"));
    }

    private static Stream<Parameter> others(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Amount amount ->
                Stream.of(amount.withValue(amount.value() - 1), amount.withValue(amount.value() + 1));
            case Parameter.Choice choice -> Stream.of(choice.withValue(!choice.value()));
            case Parameter.Words words ->
                words.values().stream()
                        .map(dropped -> words.withValues(words.values().stream()
                                .filter(word -> !word.equals(dropped))
                                .toList()));
        };
    }

    private static Set<Path> ruleSources() {
        return RuleMethods.all().stream()
                .map(Method::getDeclaringClass)
                .map(type -> Path.of("src/main/java", type.getName().replace('.', '/') + ".java"))
                .collect(Collectors.toSet());
    }
}
