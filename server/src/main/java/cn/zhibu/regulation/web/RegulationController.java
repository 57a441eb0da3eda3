package cn.zhibu.regulation.web;

import cn.zhibu.regulation.Level;
import cn.zhibu.regulation.Rulebook;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules, readable by everybody who is signed in. */
@RestController
@RequestMapping("/api/rules")
@PreAuthorize("isAuthenticated()")
class RegulationController {
    private final Rulebook rulebook;

    RegulationController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * @param q words that must all occur in the id, statement, document or article
     * @param document a document's key
     * @param level H, S, R, C or X; a rule answers when one of its clauses is of that level
     */
    @GetMapping
    List<RuleView> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String document,
            @RequestParam @Nullable String level) {
        return rulebook.search(blankless(q), blankless(document), levelOf(blankless(level))).stream()
                .map(RuleView::of)
                .toList();
    }

    /** Every edition of one rule, oldest first. */
    @GetMapping("/{id}")
    List<RuleView> editions(@PathVariable String id) {
        List<RuleView> editions = rulebook.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .map(RuleView::of)
                .toList();
        if (editions.isEmpty()) {
            throw refusal(HttpStatus.NOT_FOUND, "没有编号为“" + id + "”的规则。");
        }
        return editions;
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Level levelOf(@Nullable String letter) {
        try {
            return letter == null ? null : Level.ofLetter(letter);
        } catch (IllegalArgumentException unknown) {
            throw refusal(HttpStatus.BAD_REQUEST, unknown.getMessage() + "。");
        }
    }

    private static ErrorResponseException refusal(HttpStatus status, String detail) {
        ErrorResponseException refusal = new ErrorResponseException(status);
        refusal.setDetail(detail);
        return refusal;
    }
}
