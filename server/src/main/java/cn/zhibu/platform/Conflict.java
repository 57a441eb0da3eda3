package cn.zhibu.platform;

/** The state of things stands against it; the Chinese sentence says what and how to go on. Answers 409. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String sentence) {
        super(sentence);
    }
}
