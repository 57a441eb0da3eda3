package cn.zhibu.regulation;

import java.util.Map;

/**
 * One rule as it stands in one edition of one document.
 *
 * @param article as cited, e.g. {@code 第十三条}; empty where the source has no articles
 * @param statement in the project's own Chinese words, never the regulation's sentence
 * @param parameters by name, in the order of the edition's file
 */
public record Rule(
        RuleId id,
        Edition edition,
        String article,
        Level level,
        Evidence evidence,
        String statement,
        Map<String, Parameter> parameters) {

    /** The number of that name; a missing or differently typed one is a fault of the edition's file. */
    public Parameter.Amount amount(String name) {
        return typed(name, Parameter.Amount.class);
    }

    public Parameter.Choice choice(String name) {
        return typed(name, Parameter.Choice.class);
    }

    public Parameter.Words words(String name) {
        return typed(name, Parameter.Words.class);
    }

    /** A breach of the rule as a whole. */
    public Verdict breached(String facts, String mend) {
        return breached(level, facts, mend);
    }

    /** A breach of the clause that this parameter stands for, judged at that clause's own level. */
    public Verdict breached(Parameter clause, String facts, String mend) {
        return breached(clause.level(), facts, mend);
    }

    private Verdict breached(Level clause, String facts, String mend) {
        return Verdict.of(
                new Finding(id, edition.document().title(), edition.name(), article, clause, evidence, facts, mend));
    }

    private <P extends Parameter> P typed(String name, Class<P> type) {
        Parameter parameter = parameters.get(name);
        if (type.isInstance(parameter)) {
            return type.cast(parameter);
        }
        throw new IllegalStateException(
                edition.citation() + " " + id + " 没有 " + type.getSimpleName() + " 参数“" + name + "”");
    }
}
