package cn.zhibu.roster;

/** The answer to a workbook that asks for a password. */
final class EncryptedRoster {

    private EncryptedRoster() {}

    static RosterUnreadable refused() {
        return new RosterUnreadable("文件设有打开密码，无法读取。请在 Excel 或 WPS 中去掉密码后再上传。");
    }
}
