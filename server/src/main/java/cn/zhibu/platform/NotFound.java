package cn.zhibu.platform;

/** There is no such thing, or not for the one who asks: both answer 404 alike. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param thing what was asked for, in Chinese, e.g. 人员 */
    public NotFound(String thing) {
        super("没有这" + thing + "，或者不在你的管理范围内。");
    }
}
