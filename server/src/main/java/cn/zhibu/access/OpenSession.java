package cn.zhibu.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its owner sees it.
 *
 * @param current whether it is the one that asks
 * @param agent the browser's own description of itself
 */
public record OpenSession(
        UUID id, boolean current, Instant createdAt, Instant lastSeenAt, String address, String agent) {}
