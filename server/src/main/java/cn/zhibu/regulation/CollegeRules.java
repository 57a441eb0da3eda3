package cn.zhibu.regulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A college's own file of 本校规定: from a day on it sets the numbers of level C, and only those. Errors are
 * {@link IllegalArgumentException}s with a Chinese sentence that names the rule, the parameter and the value.
 *
 * @param college the document's title from then on, e.g. 某学院学生党支部建设规定
 * @param rules rule → parameter → value
 */
record CollegeRules(String college, LocalDate issued, LocalDate inForceFrom, Map<RuleId, Map<String, JsonNode>> rules) {

    static CollegeRules read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("本校规定文件“" + file + "”不存在或不可读");
        }
        return EditionFiles.YAML.readValue(file.toFile(), CollegeRules.class);
    }

    /** The product's rules, each overridden one closed the day before and continued in this college's edition. */
    List<Rule> over(List<Rule> defaults) {
        Set<RuleId> unknown = new LinkedHashSet<>(rules.keySet());
        List<Rule> result = new ArrayList<>();
        for (Rule rule : defaults) {
            Map<String, JsonNode> own = rules.get(rule.id());
            if (own == null) {
                result.add(rule);
            } else {
                unknown.remove(rule.id());
                result.add(closed(rule));
                result.add(overridden(rule, own));
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("本校规定写了不存在的规则：" + unknown);
        }
        return result;
    }

    private Rule closed(Rule rule) {
        Edition edition = rule.edition();
        if (rule.level() != Level.COLLEGE) {
            throw new IllegalArgumentException(rule.id() + " 是" + edition.citation() + "的规定，不是本校规定，不能改写");
        }
        return with(
                rule,
                new Edition(
                        edition.document(),
                        edition.name(),
                        edition.issued(),
                        edition.inForceFrom(),
                        inForceFrom.minusDays(1),
                        edition.evidence()),
                rule.parameters());
    }

    private Rule overridden(Rule rule, Map<String, JsonNode> own) {
        Document document = rule.edition().document();
        Edition edition = new Edition(
                new Document(document.key(), college, document.brief(), college),
                String.valueOf(issued.getYear()),
                issued,
                inForceFrom,
                null,
                Evidence.parse("P", null));
        Map<String, Parameter> parameters = new LinkedHashMap<>(rule.parameters());
        own.forEach((name, value) -> {
            Parameter former = parameters.get(name);
            if (former == null) {
                throw new IllegalArgumentException(rule.id() + " 没有参数“" + name + "”，可改的是 " + parameters.keySet());
            }
            parameters.put(name, replaced(rule.id(), former, value));
        });
        return with(rule, edition, Collections.unmodifiableMap(parameters));
    }

    private static Parameter replaced(RuleId rule, Parameter former, JsonNode value) {
        return switch (former) {
            case Parameter.Amount amount when value.isInt() -> amount.withValue(value.intValue());
            case Parameter.Choice choice when value.isBoolean() -> choice.withValue(value.booleanValue());
            case Parameter.Words words
            when value.isArray() ->
                words.withValues(value.valueStream().map(JsonNode::asString).toList());
            default ->
                throw new IllegalArgumentException(
                        rule + " 的参数“" + former.name() + "”不能写成 " + value + "，原值为 " + former.shown());
        };
    }

    private static Rule with(Rule rule, Edition edition, Map<String, Parameter> parameters) {
        return new Rule(
                rule.id(),
                edition,
                edition.inForceUntil() == null ? "" : rule.article(),
                rule.level(),
                edition.inForceUntil() == null ? edition.evidence() : rule.evidence(),
                rule.statement(),
                parameters);
    }
}
