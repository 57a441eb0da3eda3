package cn.zhibu.platform;

/** It cannot be done in the present state, or somebody else was faster. */
public final class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    public Conflict(String detail) {
        super(detail);
    }

    @Override
    public int status() {
        return 409;
    }
}
