package cn.zhibu.access;

/** What one may do; where one may do it is a {@link Scope}. Posts and duties give permissions, nothing else does. */
public enum Permission {
    SEE_PEOPLE("查看人员"),
    EDIT_PEOPLE("维护人员信息"),
    UNMASK("查看完整证件号和手机号"),
    EXPORT_PEOPLE("导出名单"),
    CONFIRM_CORRECTIONS("确认信息更正"),
    EDIT_UNITS("设置和调整组织"),
    APPOINT("任免职务"),
    IMPORT_ROSTER("导入名册"),
    MANAGE_ACCOUNTS("管理账号与授权"),
    READ_LOG("查看操作日志"),
    RUN_SYSTEM("管理系统");

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }
}
