package cn.zhibu.roster;

/** The kinds of findings in a roster. */
public enum Flaw {
    NAME_MISSING("缺姓名", Severity.REFUSED),
    ID_MISSING("缺身份证号", Severity.REFUSED),
    ID_INVALID("身份证号有误", Severity.REFUSED),
    ID_LOST_DIGITS("身份证号丢失末位数字", Severity.REFUSED),
    BIRTH_MISMATCH("出生日期与身份证号不符", Severity.REFUSED),
    SEX_MISMATCH("性别与身份证号不符", Severity.REFUSED),
    STAGE_MISSING("缺人员类别", Severity.REFUSED),
    STAGE_UNKNOWN("人员类别无法识别", Severity.REFUSED),
    STAGE_DATE_MISSING("缺阶段日期", Severity.REFUSED),
    DATE_UNREADABLE("日期无法识别", Severity.REFUSED),
    DATE_IN_FUTURE("日期在将来", Severity.REFUSED),
    STAGE_ORDER("阶段日期先后颠倒", Severity.REFUSED),
    RULE_BROKEN("不符合党规", Severity.REFUSED),
    CELL_ERROR("单元格公式出错", Severity.REFUSED),
    OUT_OF_SCOPE("不在管理范围内", Severity.REFUSED),

    DUPLICATE_CONFLICT("重复且内容冲突", Severity.OPEN),
    DATE_INCOMPLETE("日期不完整", Severity.OPEN),
    STAGE_AND_DATES("人员类别与日期不一致", Severity.OPEN),
    PHONE_INVALID("手机号有误", Severity.OPEN),
    SEX_UNKNOWN("性别无法识别", Severity.OPEN),
    ETHNICITY_UNKNOWN("民族无法识别", Severity.OPEN),
    GRADE_UNREADABLE("年级无法识别", Severity.OPEN),
    UNIT_UNKNOWN("党支部无法识别", Severity.OPEN),
    BRANCH_MISSING("未填党支部", Severity.OPEN),
    UNIT_DECLINED("党支部未同意成立", Severity.OPEN),
    NUMBER_MISSING("缺学号或工号", Severity.OPEN),
    SOMEBODY_ELSES_NUMBER("号码已属于另一人", Severity.OPEN),
    POST_UNKNOWN("职务无法识别", Severity.OPEN),
    POST_TAKEN("职务已有人担任", Severity.OPEN),
    COMPANIONS_TOO_MANY("超过两人", Severity.OPEN),

    DUPLICATE_SAME("重复且内容相同", Severity.NOTE),
    UNIT_ALIAS("党支部简称", Severity.NOTE),
    DATE_FORM("日期写法", Severity.NOTE),
    DATE_SERIAL("日期写成了序列号", Severity.NOTE),
    FULL_WIDTH("全角字符", Severity.NOTE),
    INNER_SPACES("姓名中有空格", Severity.NOTE),
    NAME_DOT("姓名中的间隔号", Severity.NOTE),
    ID_TIDIED("身份证号写法", Severity.NOTE),
    ID_UPGRADED("15 位旧身份证号", Severity.NOTE),
    TAKEN_FROM_ID("由身份证号补全", Severity.NOTE),
    MASKED("已脱敏", Severity.NOTE),
    RULE_ASKS_REASON("党规要求说明理由", Severity.NOTE);

    private final String title;
    private final Severity severity;

    Flaw(String title, Severity severity) {
        this.title = title;
        this.severity = severity;
    }

    public String title() {
        return title;
    }

    public Severity severity() {
        return severity;
    }

    /** The whole row waits for a decision; other open findings wait alone while the rest of the row is taken. */
    public boolean holdsRow() {
        return this == DUPLICATE_CONFLICT || this == DATE_INCOMPLETE || this == STAGE_AND_DATES;
    }
}
