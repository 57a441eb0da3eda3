package cn.zhibu.organization;

import java.util.UUID;

/** A unit by name. */
public record UnitRef(UUID id, String name) {}
