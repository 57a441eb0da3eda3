package cn.zhibu.organization;

import cn.zhibu.regulation.Finding;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding of 组织体检 with the unit it stands in and, where it is about somebody, the person.
 *
 * @param since the day it was first found
 */
public record FindingAbout(
        UUID id, Finding finding, UnitRef unit, @Nullable PersonRef person, LocalDate since) {
    /** A person by name. */
    public record PersonRef(UUID id, String name) {}
}
