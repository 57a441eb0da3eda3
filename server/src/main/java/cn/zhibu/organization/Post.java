package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post held by one person in one unit.
 *
 * @param until the first day it is no longer held; null while no end is set
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
        String basis) {

    public boolean isHeld(LocalDate on) {
        return !on.isBefore(from) && (until == null || on.isBefore(until));
    }
}
