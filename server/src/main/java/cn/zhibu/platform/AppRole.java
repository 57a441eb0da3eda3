package cn.zhibu.platform;

import java.sql.Connection;
import java.sql.SQLException;

/** The role the application works as: it may log in, and nothing else by itself. */
final class AppRole {
    private AppRole() {}

    static void ensure(Connection owner, String role, String password) throws SQLException {
        boolean known = Database.exists(owner, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
        try (var statement = owner.createStatement()) {
            String rights = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '%s'".formatted(password);
            if (known && mayLogIn(owner, role, password)) {
                return;
            }
            statement.execute((known ? "ALTER ROLE \"%s\" " : "CREATE ROLE \"%s\" ").formatted(role) + rights);
        } catch (SQLException e) {
            throw new StartRefused("无法建立应用账户 %s：%s。请让数据库管理员给迁移账户授予 CREATEROLE。".formatted(role, e.getMessage()));
        }
        try (var query = owner.prepareStatement("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, role);
            try (var rows = query.executeQuery()) {
                if (rows.next() && rows.getBoolean(1)) {
                    throw new StartRefused("应用账户 %s 是超级用户或能绕过行级安全，不能用它运行。".formatted(role));
                }
            }
        }
    }

    private static boolean mayLogIn(Connection owner, String role, String password) throws SQLException {
        String url = owner.getMetaData().getURL();
        try (Connection probe = java.sql.DriverManager.getConnection(url, role, password)) {
            return probe.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
