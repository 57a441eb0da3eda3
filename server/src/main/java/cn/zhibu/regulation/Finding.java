package cn.zhibu.regulation;

/**
 * One breach of one rule: what is the case, and how to mend it, each a Chinese sentence.
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

    /** 《document》（edition）article · rule, with 待核 where the source was not read. */
    public String citation() {
        String verified = evidence.toBeVerified() ? "（待核）" : "";
        return "《" + document + "》（" + edition + "）" + article + " · " + rule + verified;
    }
}
