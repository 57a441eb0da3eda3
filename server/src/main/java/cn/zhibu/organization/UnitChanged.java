package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.UUID;

/** A unit was founded, renamed, moved, merged or dissolved. */
public record UnitChanged(UUID unit, UnitEvent.What what, LocalDate on) {}
