package cn.zhibu.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One breach of one rule: what is the case, and how to mend it, each a Chinese sentence. In JSON it also says its
 * citation, its level's label and whether it is 待核, so that a page shows it without knowing the rulebook.
 *
 * @param document the title without 《》
 * @param edition the edition's name, e.g. {@code 2026}
 * @param level of the breached clause, which may be milder or stricter than the rule's
 */
public record Finding(
        RuleId rule,
        String document,
        String edition,
        String article,
        Level level,
        Evidence evidence,
        String facts,
        String mend) {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String levelLabel() {
        return level.label();
    }

    /** 《document》（edition）article · rule, with 待核 where the source was not read. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String citation() {
        String verified = evidence.toBeVerified() ? "（待核）" : "";
        return "《" + document + "》（" + edition + "）" + article + " · " + rule + verified;
    }
}
