package cn.zhibu.access;

/** The acts the log knows, with the words the auditor reads. */
public enum ActKind {
    SIGN_IN("登录"),
    SIGN_IN_FAILED("登录失败"),
    SIGN_OUT("退出"),
    SESSION_REVOKED("注销会话"),
    PASSWORD_SET("设置密码"),
    SECOND_FACTOR_SET("设置动态口令"),
    SECOND_FACTOR_REMOVED("解除动态口令"),
    ACCOUNT_OPENED("开通账号"),
    ACCOUNT_LOCKED("账号锁定"),
    ACCOUNT_UNLOCKED("解除锁定"),
    ACCOUNT_CLOSED("停用账号"),
    ACCOUNT_REOPENED("恢复账号"),
    LINK_ISSUED("签发一次性链接"),
    DUTY_GIVEN("授予职责"),
    UNIT_FOUNDED("成立组织"),
    UNIT_RENAMED("组织更名"),
    UNIT_MOVED("调整隶属"),
    UNIT_MERGED("合并组织"),
    UNIT_DISSOLVED("撤销组织"),
    TERM_BEGUN("登记届期"),
    POST_GIVEN("任职"),
    POST_ENDED("免职"),
    PERSON_ADDED("新增人员"),
    PERSON_CHANGED("修改人员信息"),
    PERSON_PLACED("调整所在组织"),
    PERSON_LOOKED_AT("查看人员"),
    UNMASKED("查看完整号码"),
    CORRECTION_ASKED("申请更正"),
    CORRECTION_CONFIRMED("确认更正"),
    CORRECTION_REFUSED("不同意更正"),
    ROSTER_UPLOADED("上传名册"),
    ROSTER_ACCEPTED("导入名册"),
    ROSTER_DISCARDED("放弃名册"),
    EXPORTED("导出"),
    LOG_READ("查看日志"),
    RESTORED("恢复备份");

    private final String label;

    ActKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
