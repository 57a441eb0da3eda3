package cn.zhibu.platform;

/** Unknown, or not for the one who asks to know of: both answer the same. */
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        this("没有找到。它可能已经不在，或不在您的管理范围内。");
    }

    public NotFound(String detail) {
        super(detail);
    }

    @Override
    public int status() {
        return 404;
    }
}
