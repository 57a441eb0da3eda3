package cn.zhibu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The one secret of an installation, 32 bytes, kept outside the database: in {@code ZHIBU_KEY} (Base64) or in the file
 * {@code key} of the data folder, made at the first start and readable by its owner only. Every other secret is derived
 * from it by purpose, so nothing else has to be kept.
 */
public final class Keys {
    static final String FILE = "key";
    static final int BYTES = 32;

    private final byte[] master;
    private final boolean fromEnvironment;

    private Keys(byte[] master, boolean fromEnvironment) {
        if (master.length != BYTES) {
            throw new StartRefused("ZHIBU_KEY 应为 32 字节的 Base64 文本，现在是 %d 字节。可用 openssl rand -base64 32 生成一个。"
                    .formatted(master.length));
        }
        this.master = master.clone();
        this.fromEnvironment = fromEnvironment;
    }

    /** The key of the environment where given, else that of the data folder, made when there is none. */
    public static Keys open(Path data, @Nullable String environment) {
        Keys kept = existing(data, environment);
        if (kept != null) {
            return kept;
        }
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Keys made = new Keys(fresh, false);
        made.keepIn(data);
        return made;
    }

    /** The key of the environment where given, else that of the data folder, else null. */
    static @Nullable Keys existing(Path data, @Nullable String environment) {
        if (environment != null && !environment.isBlank()) {
            return new Keys(decode(environment), true);
        }
        Path file = data.resolve(FILE);
        try {
            return Files.exists(file) ? of(Files.readString(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A key from its Base64 text. */
    static Keys of(String base64) {
        return new Keys(decode(base64), false);
    }

    /** Writes the key into a data folder that has none. */
    void keepIn(Path data) {
        try {
            Files.createDirectories(data, OwnerOnly.FOLDER);
            OwnerOnly.write(data.resolve(FILE), encoded() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key into " + data, e);
        }
    }

    /** A secret for one purpose: 32 bytes, HMAC-SHA256 of the purpose under the master key. */
    public byte[] derive(String purpose) {
        return hmac(master, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** A derived secret as text, for passwords of database roles. */
    public String password(String purpose) {
        return HexFormat.of().formatHex(derive("password:" + purpose), 0, 20);
    }

    /** Tells two keys apart without showing them: 16 hex digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint"), 0, 8);
    }

    /** True when the college keeps the key itself; then a backup must not carry it. */
    boolean keptOutside() {
        return fromEnvironment;
    }

    String encoded() {
        return Base64.getEncoder().encodeToString(master);
    }

    /** HMAC-SHA256, 32 bytes. */
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256, 32 bytes. */
    public static byte[] sha256(byte[] message) {
        return newSha256().digest(message);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("密钥不是 Base64 文本。请检查 ZHIBU_KEY 或数据目录中的 key 文件。");
        }
    }
}
