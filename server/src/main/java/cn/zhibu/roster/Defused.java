package cn.zhibu.roster;

/** Text that a spreadsheet program can't take for a formula. */
final class Defused {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Defused() {}

    /** Puts an apostrophe before text that would start a formula; reading takes it off again. */
    static String text(String text) {
        boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }
}
