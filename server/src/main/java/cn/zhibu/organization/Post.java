package cn.zhibu.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post held by one person in one unit.
 *
 * @param until the first day it is no longer held; null while no end is set
 * @param current whether it is held today
 */
public record Post(
        UUID id,
        UUID unit,
        String unitName,
        UUID person,
        String personName,
        PostKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String basis,
        boolean current) {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String label() {
        return kind.label();
    }

    public boolean isHeld(LocalDate on) {
        return !on.isBefore(from) && (until == null || on.isBefore(until));
    }
}
