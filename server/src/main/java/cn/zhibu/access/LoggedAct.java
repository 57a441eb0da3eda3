package cn.zhibu.access;

import cn.zhibu.platform.Keys;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands in the log. {@code hash} is HMAC-SHA256, 32 bytes, over the entry before and every field of this
 * one, each with its length in front; the key is not in the database, so who can write the table still cannot forge it.
 *
 * @param seq 1, 2, 3 … without a gap
 * @param at to the microsecond, as the database keeps it
 */
record LoggedAct(
        long seq,
        Instant at,
        @Nullable UUID account,
        String actor,
        @Nullable String address,
        String kind,
        @Nullable String onKind,
        @Nullable UUID onId,
        @Nullable String onName,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after,
        byte[] hash) {

    static LoggedAct after(LogHead last, Instant at, Actor actor, Act act, byte[] key) {
        Act.Subject on = act.on();
        LoggedAct unsealed = new LoggedAct(
                last.seq() + 1,
                at,
                actor.account(),
                actor.name(),
                actor.address(),
                act.kind().name(),
                on == null ? null : on.kind(),
                on == null ? null : on.id(),
                on == null ? null : on.name(),
                act.reason(),
                act.before(),
                act.after(),
                new byte[0]);
        return unsealed.with(unsealed.seal(last.hash(), key));
    }

    /** Whether this entry follows the one before, untouched. */
    boolean follows(LogHead last, byte[] key) {
        return seq == last.seq() + 1 && MessageDigest.isEqual(hash, seal(last.hash(), key));
    }

    private byte[] seal(byte[] previous, byte[] key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(previous);
        for (Object field : new @Nullable Object[] {
            seq,
            at.truncatedTo(ChronoUnit.MICROS),
            account,
            actor,
            address,
            kind,
            onKind,
            onId,
            onName,
            reason,
            before,
            after
        }) {
            if (field == null) {
                out.writeBytes(ByteBuffer.allocate(4).putInt(-1).array());
            } else {
                byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
                out.writeBytes(bytes);
            }
        }
        return Keys.hmac(key, out.toByteArray());
    }

    private LoggedAct with(byte[] sealed) {
        return new LoggedAct(
                seq, at, account, actor, address, kind, onKind, onId, onName, reason, before, after, sealed);
    }
}
