package cn.zhibu.platform;

import java.util.Map;

/**
 * What goes back to the one who asked, as a problem detail (RFC 9457). The message is a Chinese sentence for the screen;
 * nothing is logged and the transaction is rolled back.
 */
public abstract sealed class Problem extends RuntimeException
        permits BadInput, NotSignedIn, NotFound, Conflict, TooMany, Refusal {
    private static final long serialVersionUID = 1L;

    Problem(String detail) {
        super(detail, null, false, false);
    }

    /** The HTTP status, 4xx. */
    public abstract int status();

    /** Members of the problem detail beside the standard ones. */
    public Map<String, Object> more() {
        return Map.of();
    }
}
