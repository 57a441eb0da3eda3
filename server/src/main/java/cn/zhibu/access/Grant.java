package cn.zhibu.access;

import java.util.UUID;

/** One permission on the subtree of one unit, as a post gives it while it lasts. */
public record Grant(Permission permission, UUID unit) {}
