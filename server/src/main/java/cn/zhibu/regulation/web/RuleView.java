package cn.zhibu.regulation.web;

import cn.zhibu.regulation.Edition;
import cn.zhibu.regulation.Level;
import cn.zhibu.regulation.Parameter;
import cn.zhibu.regulation.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule in one edition, as the page shows it.
 *
 * @param documentKey for the filter; document is the title without 《》
 * @param evidence in Chinese
 * @param inForceUntil the last day in force, or null while it is
 */
record RuleView(
        String id,
        String documentKey,
        String document,
        String edition,
        String article,
        Level level,
        String levelLabel,
        String evidence,
        boolean toBeVerified,
        String statement,
        List<ParameterView> parameters,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil) {

    static RuleView of(Rule rule) {
        Edition edition = rule.edition();
        return new RuleView(
                rule.id().value(),
                edition.document().key(),
                edition.document().title(),
                edition.name(),
                rule.article(),
                rule.level(),
                rule.level().label(),
                rule.evidence().label(),
                rule.evidence().toBeVerified(),
                rule.statement(),
                rule.parameters().values().stream().map(ParameterView::of).toList(),
                edition.inForceFrom(),
                edition.inForceUntil());
    }

    /** @param value as shown, with its unit */
    record ParameterView(String name, String label, String value, Level level, String levelLabel) {
        static ParameterView of(Parameter parameter) {
            Level level = parameter.level();
            return new ParameterView(parameter.name(), parameter.label(), parameter.shown(), level, level.label());
        }
    }
}
