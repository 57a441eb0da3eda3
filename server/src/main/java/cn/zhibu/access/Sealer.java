package cn.zhibu.access;

import cn.zhibu.platform.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals identity numbers, phones and secrets for the column they stand in: AES-256-GCM, a fresh 12-byte nonce in front,
 * 16-byte tag behind, bound to the column's name so that a value moved to another column does not open. A keyed digest
 * finds equal values without opening any.
 */
@Component
public class Sealer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final byte[] digestKey;
    private final SecureRandom random = new SecureRandom();

    Sealer(Keys keys) {
        this.key = new SecretKeySpec(keys.derive("seal"), "AES");
        this.digestKey = keys.derive("lookup");
    }

    public byte[] seal(String column, String value) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, column, nonce, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * Opens what {@link #seal} made for the same column.
     *
     * @throws IllegalStateException when it was made with another key or for another column, or was damaged
     */
    public String open(String column, byte[] sealed) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        byte[] body = java.util.Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, column, nonce, body), StandardCharsets.UTF_8);
    }

    /** 32 bytes, the same for the same value of the same column, of no use without the key. */
    public byte[] digest(String column, String value) {
        return Keys.hmac(digestKey, (column + '\0' + value).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, String column, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(column.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open a sealed value of " + column, e);
        }
    }
}
