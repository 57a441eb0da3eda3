package cn.zhibu.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One edition as its file writes it. */
record EditionFile(
        Document document,
        String edition,
        @Nullable LocalDate issued,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        String evidence,
        @Nullable String evidenceNote,
        @JsonProperty("rules") Map<RuleId, RuleEntry> entries) {

    List<Rule> rules() {
        Edition made = new Edition(
                document, edition, issued, inForceFrom, inForceUntil, Evidence.parse(evidence, evidenceNote));
        return entries.entrySet().stream()
                .map(entry -> entry.getValue().rule(entry.getKey(), made))
                .toList();
    }

    record RuleEntry(
            @Nullable String article,
            String level,
            String evidence,
            @Nullable String evidenceNote,
            String statement,
            @Nullable Map<String, ParameterEntry> parameters) {

        Rule rule(RuleId id, Edition edition) {
            Level ruleLevel = Level.ofLetter(level);
            Map<String, Parameter> made = new LinkedHashMap<>();
            if (parameters != null) {
                parameters.forEach((name, entry) -> made.put(name, entry.parameter(name, ruleLevel)));
            }
            return new Rule(
                    id,
                    edition,
                    article == null ? "" : article,
                    ruleLevel,
                    Evidence.parse(evidence, evidenceNote),
                    statement,
                    Collections.unmodifiableMap(made));
        }
    }

    /** Exactly one of value (with its unit), choice and words is written; level only where it differs. */
    record ParameterEntry(
            String label,
            @Nullable String level,
            @Nullable Integer value,
            @Nullable Unit unit,
            @Nullable Boolean choice,
            @Nullable List<String> words) {

        Parameter parameter(String name, Level ruleLevel) {
            Level own = level == null ? ruleLevel : Level.ofLetter(level);
            if (value != null && unit != null) {
                return new Parameter.Amount(name, label, own, value, unit);
            }
            if (choice != null) {
                return new Parameter.Choice(name, label, own, choice);
            }
            if (words != null) {
                return new Parameter.Words(name, label, own, words);
            }
            throw new IllegalArgumentException("参数“" + name + "”应写 value 与 unit，或 choice，或 words");
        }
    }
}
