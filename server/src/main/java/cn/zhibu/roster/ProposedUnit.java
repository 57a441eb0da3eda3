package cn.zhibu.roster;

import cn.zhibu.organization.UnitKind;

/**
 * A unit that a roster names and that is to be founded before its people are entered.
 *
 * @param name   its name in full: 信息工程学院党总支, 信息工程学院学生第一党支部
 * @param parent name of the unit above it
 * @param rows   that name it
 * @param accept false when somebody said that it is not to be founded
 */
public record ProposedUnit(String name, UnitKind kind, String parent, int rows, boolean accept) {}
