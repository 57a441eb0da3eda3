package cn.zhibu.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of six digits, a new one every 30 seconds: RFC 6238 with HMAC-SHA1, as authenticator apps know them. */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret, 32 characters of Base32. */
    public static String newSecret() {
        return randomText(SECRET_BYTES * 8 / 5);
    }

    /** Characters of Base32, five random bits each. */
    static String randomText(int characters) {
        return RANDOM.ints(characters, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** The code of a moment. */
    public static String code(String secret, Instant at) {
        return code(secret, step(at));
    }

    /** The step this code belongs to: the present one, the one before or the one after; empty when none. */
    static OptionalLong stepOf(String secret, String code, Instant at) {
        return LongStream.rangeClosed(step(at) - 1, step(at) + 1)
                .filter(step -> java.security.MessageDigest.isEqual(
                        code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        code.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static long step(Instant at) {
        return at.getEpochSecond() / STEP_SECONDS;
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int truncated = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(truncated % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = (buffer << 5) | ALPHABET.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
