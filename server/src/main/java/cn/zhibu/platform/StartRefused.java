package cn.zhibu.platform;

/** The product cannot start as asked; the message is for the person at the terminal and says what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }
}
