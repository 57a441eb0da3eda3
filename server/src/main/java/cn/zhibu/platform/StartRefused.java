package cn.zhibu.platform;

/** The product cannot do at the terminal what it was asked to; the message is for the person there and says what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }
}
