package cn.zhibu.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a document.
 *
 * @param name the year or wording that tells it from others, e.g. {@code 2026}
 * @param issued null where nobody issued it, as with the defaults of this product
 * @param inForceFrom the first day in force
 * @param inForceUntil the last day in force, or null while it is
 * @param evidence how well these dates are known
 */
public record Edition(
        Document document,
        String name,
        @Nullable LocalDate issued,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        Evidence evidence) {

    public Edition {
        if (inForceUntil != null && inForceUntil.isBefore(inForceFrom)) {
            throw new IllegalArgumentException(
                    document.title() + "（" + name + "）失效日 " + inForceUntil + " 早于生效日 " + inForceFrom);
        }
    }

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(inForceFrom) && (inForceUntil == null || !on.isAfter(inForceUntil));
    }

    /** 《title》（name） */
    public String citation() {
        return "《" + document.title() + "》（" + name + "）";
    }
}
