package cn.zhibu.access;

import cn.zhibu.platform.Keys;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret somebody holds: 32 random bytes as 43 characters of URL-safe Base64, of which we keep the SHA-256 only. */
record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Keys.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
