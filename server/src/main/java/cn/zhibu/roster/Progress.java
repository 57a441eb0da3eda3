package cn.zhibu.roster;

/**
 * How far a step has come.
 *
 * @param step  in Chinese
 * @param total rows altogether; 0 while it isn't known
 */
public record Progress(int done, int total, String step) {}
