package cn.zhibu.roster;

/**
 * A branch's name as a roster writes it, and the school of the rows it stands in: 学生一支部 means another branch in
 * another school.
 *
 * @param school "" when those rows name none
 */
public record Mention(String branch, String school) {}
