package cn.zhibu.organization;

import java.util.UUID;

/** Somebody was given a post in a unit, or it ended. */
public record PostChanged(UUID unit, UUID person) {}
