package cn.zhibu.platform;

/** Unknown, or not for the one who asks to know of: both answer the same. */
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param thing what was asked for, with its measure word, e.g. 个人 */
    public NotFound(String thing) {
        this("没有这%s，或者不在你的管理范围内。", thing);
    }

    private NotFound(String sentence, String thing) {
        super(sentence.formatted(thing));
    }

    /** With a sentence of its own. */
    public static NotFound saying(String sentence) {
        return new NotFound("%s", sentence);
    }

    @Override
    public int status() {
        return 404;
    }
}
