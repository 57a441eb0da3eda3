package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param until the first day it is no longer held; null for an open end */
public record Appointment(
        UUID unit,
        UUID person,
        PostKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String basis) {}
