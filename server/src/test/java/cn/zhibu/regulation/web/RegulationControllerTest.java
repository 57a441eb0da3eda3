package cn.zhibu.regulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.regulation.Rulebook;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class RegulationControllerTest {
    private final MockMvcTester http =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(new RegulationController(Rulebook.load()))
                    .setControllerAdvice(new Problems())
                    .build());

    @Test
    void everySignedInPersonMayReadAndNobodyElse() {
        assertThat(RegulationController.class.getAnnotation(PreAuthorize.class).value())
                .isEqualTo("isAuthenticated()");
    }

    @Test
    void listsRulesWithTheirSourceAndHowWellItIsKnown() {
        assertThat(http.get().uri("/api/rules").param("q", "BR-02"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"id": "BR-02", "documentKey": "branch-regulations",
                          "document": "中国共产党支部工作条例（试行）", "edition": "2018", "article": "第四条",
                          "level": "S", "levelLabel": "一般",
                          "evidence": "二手来源（条号凭一般知识，把握约 90%）", "toBeVerified": true,
                          "statement": "一个支部的党员（正式与预备合计）一般不多于这个人数；多了，考虑分开设置。",
                          "parameters": [{"name": "most", "label": "支部党员数上限", "value": "50 名", "level": "S",
                                          "levelLabel": "一般"}],
                          "inForceFrom": "2018-10-28", "inForceUntil": null}]
                        """);
    }

    @Test
    void filtersByDocumentAndLevelAndTakesEmptyFiltersForNone() {
        assertThat(http.get()
                        .uri("/api/rules")
                        .param("document", "government-apps")
                        .param("level", "X")
                        .param("q", " "))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .containsExactly("IT-02", "IT-03", "IT-04", "IT-05");
    }

    @Test
    void showsEveryEditionOfARule() {
        assertThat(http.get().uri("/api/rules/DV-10"))
                .bodyJson()
                .extractingPath("$[*].edition")
                .asArray()
                .containsExactly("2014", "2026");
    }

    @Test
    void saysWhichRuleOrLevelItDoesNotKnow() {
        assertThat(http.get().uri("/api/rules/br-999"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("br-999");
        assertThat(http.get().uri("/api/rules").param("level", "Q"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("“Q”不认识");
    }

    @ControllerAdvice
    private static final class Problems extends ResponseEntityExceptionHandler {}
}
