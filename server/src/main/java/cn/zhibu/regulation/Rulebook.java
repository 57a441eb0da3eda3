package cn.zhibu.regulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rules in all their editions. The edition in force on the day of an act decides; for a day before the first
 * edition kept here the book is silent.
 */
public final class Rulebook {
    private final List<Rule> rules;

    /** Refuses two editions of one rule in force on the same day. */
    Rulebook(List<Rule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Rule::id)
                        .thenComparing(rule -> rule.edition().inForceFrom()))
                .toList();
        for (int next = 1; next < this.rules.size(); next++) {
            refuseOverlap(this.rules.get(next - 1), this.rules.get(next));
        }
    }

    /** The editions that come with the product. */
    public static Rulebook load() {
        return new Rulebook(EditionFiles.read());
    }

    /** The editions of the product, with the numbers of level 本校规定 as this college's own file sets them. */
    public static Rulebook load(Path collegeRules) {
        return new Rulebook(CollegeRules.read(collegeRules).over(EditionFiles.read()));
    }

    public Optional<Rule> inForce(RuleId id, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.edition().isInForce(on))
                .findFirst();
    }

    public Optional<Rule> inForce(String id, LocalDate on) {
        return inForce(new RuleId(id), on);
    }

    /** The verdict of the edition in force on that day; where the book is silent, nothing stands against the act. */
    public Verdict judge(String id, LocalDate on, Function<Rule, Verdict> judgement) {
        return inForce(id, on).map(judgement).orElse(Verdict.allowed());
    }

    /** Every edition of every rule, by id and then by date. */
    public List<Rule> rules() {
        return rules;
    }

    /** The editions of one rule, oldest first; empty for an unknown one. */
    public List<Rule> editionsOf(RuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).toList();
    }

    /**
     * Rules whose id, statement, document or article contains every word of the query; each filter may be left out.
     *
     * @param document the document's key
     */
    public List<Rule> search(@Nullable String query, @Nullable String document, @Nullable Level level) {
        List<String> words = query == null
                ? List.of()
                : Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return rules.stream()
                .filter(rule ->
                        document == null || rule.edition().document().key().equals(document))
                .filter(rule -> level == null || speaksAt(rule, level))
                .filter(rule -> words.stream().allMatch(searchable(rule)::contains))
                .toList();
    }

    private static boolean speaksAt(Rule rule, Level level) {
        return rule.level() == level
                || rule.parameters().values().stream().anyMatch(parameter -> parameter.level() == level);
    }

    private static String searchable(Rule rule) {
        Document document = rule.edition().document();
        return String.join(
                        "\n",
                        rule.id().value(),
                        rule.statement(),
                        document.title(),
                        document.brief(),
                        rule.edition().name(),
                        rule.article())
                .toLowerCase(Locale.ROOT);
    }

    private static void refuseOverlap(Rule earlier, Rule later) {
        LocalDate until = earlier.edition().inForceUntil();
        LocalDate from = later.edition().inForceFrom();
        if (earlier.id().equals(later.id()) && (until == null || !until.isBefore(from))) {
            throw new IllegalArgumentException(earlier.id() + "："
                    + earlier.edition().citation() + " 与 " + later.edition().citation() + " 在 " + from + " 同时有效");
        }
    }
}
