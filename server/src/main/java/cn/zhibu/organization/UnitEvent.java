package cn.zhibu.organization;

import cn.zhibu.access.ActKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One line of a unit's history: what happened on which day, on what basis, entered by whom. */
public record UnitEvent(UUID unit, LocalDate on, What what, String detail, String basis, String by, Instant at) {
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String label() {
        return what.label();
    }

    public enum What {
        FOUNDED("成立", ActKind.UNIT_FOUNDED),
        RENAMED("更名", ActKind.UNIT_RENAMED),
        MOVED("调整隶属", ActKind.UNIT_MOVED),
        MERGED("合并", ActKind.UNIT_MERGED),
        DISSOLVED("撤销", ActKind.UNIT_DISSOLVED);

        private final String label;
        private final ActKind act;

        What(String label, ActKind act) {
            this.label = label;
            this.act = act;
        }

        public String label() {
            return label;
        }

        ActKind act() {
            return act;
        }
    }
}
