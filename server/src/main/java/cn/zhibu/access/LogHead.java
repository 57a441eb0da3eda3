package cn.zhibu.access;

import cn.zhibu.platform.Keys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * The end of the log: the last entry's number and hash, sealed with the log's key. Whoever takes entries away at the end
 * cannot seal an earlier head.
 *
 * @param seq 0 and a hash of zeros before the first entry
 */
record LogHead(long seq, byte[] hash, byte[] seal) {
    static final LogHead EMPTY = new LogHead(0, new byte[32], new byte[32]);

    static LogHead of(long seq, byte[] hash, byte[] key) {
        return new LogHead(seq, hash, sealed(seq, hash, key));
    }

    boolean isGenuine(byte[] key) {
        return seq == 0 || MessageDigest.isEqual(seal, sealed(seq, hash, key));
    }

    private static byte[] sealed(long seq, byte[] hash, byte[] key) {
        byte[] purpose = "head".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return Keys.hmac(
                key,
                ByteBuffer.allocate(purpose.length + Long.BYTES + hash.length)
                        .put(purpose)
                        .putLong(seq)
                        .put(hash)
                        .array());
    }
}
