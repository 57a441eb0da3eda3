package cn.zhibu.platform;

/** Nobody is signed in, or the proof given is wrong. */
public final class NotSignedIn extends Problem {
    private static final long serialVersionUID = 1L;

    public NotSignedIn(String detail) {
        super(detail);
    }

    @Override
    public int status() {
        return 401;
    }
}
