package cn.zhibu.regulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;

/** {@code docs/regulations.md}: the rulebook as a page, in the order of the editions' files. */
final class RegulationsPage {
    private static final String HEAD = """
            # 党规依据

            <!-- 由规则库生成：改 server/src/main/resources/regulation，再运行 mvn test -Dtest=RegulationsPageTest -Dregulations.page=write -->

            平台里的每一条规则、它的出处和数字。表述是本项目自己的话，不是条文；引用请以原文为准。

            - **层级**：应当——不合就不能办；一般——写明理由可以办；定期——到时提醒，缺了报告；本校规定——学校自己的做法，可以改；不建——平台不做这样的功能。
            - **待核**：没有读到原文的，一律标明，核实后改正规则库即可。
            - 一件事适用哪个版本，看它发生的那一天。
            """;

    private RegulationsPage() {}

    static String of(Rulebook rulebook) {
        List<String> order = EditionFiles.read().stream()
                .map(rule -> rule.edition().citation())
                .distinct()
                .toList();
        return rulebook.rules().stream()
                .collect(groupingBy(Rule::edition, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .sorted((one, other) -> Integer.compare(
                        order.indexOf(one.getKey().citation()),
                        order.indexOf(other.getKey().citation())))
                .map(entry -> chapter(entry.getKey(), entry.getValue()))
                .collect(joining("\n", HEAD + "\n", ""));
    }

    private static String chapter(Edition edition, List<Rule> rules) {
        String until = edition.inForceUntil() == null ? "至今" : "至 " + edition.inForceUntil();
        String issued = edition.issued() == null ? "" : "，" + edition.issued() + " 发布";
        return "## " + edition.citation() + "\n\n" + edition.document().issuer() + issued + "；"
                + edition.inForceFrom() + " 起施行，" + until + "。依据：" + known(edition.evidence()) + "。\n\n"
                + "| 编号 | 条 | 层级 | 规则 | 数字与用语 | 依据 |\n| --- | --- | --- | --- | --- | --- |\n"
                + rules.stream().map(RegulationsPage::row).collect(joining());
    }

    private static String row(Rule rule) {
        String parameters = rule.parameters().values().stream()
                .map(parameter -> parameter.label() + "：" + parameter.shown() + ownLevel(rule, parameter))
                .collect(joining("<br>"));
        return "| "
                + String.join(
                        " | ",
                        rule.id().value(),
                        rule.article().isEmpty() ? "—" : rule.article(),
                        rule.level().label(),
                        rule.statement(),
                        parameters.isEmpty() ? "—" : parameters,
                        known(rule.evidence()))
                + " |\n";
    }

    private static String ownLevel(Rule rule, Parameter parameter) {
        return parameter.level() == rule.level() ? "" : "（" + parameter.level().label() + "）";
    }

    private static String known(Evidence evidence) {
        return evidence.toBeVerified() ? "**待核** " + evidence.label() : evidence.label();
    }
}
