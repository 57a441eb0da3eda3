package cn.zhibu.access;

import java.util.Set;

/** The three separated administrators (三员). One account holds one of them at most, and no member's file with it. */
public enum Duty {
    SYSTEM_ADMIN("系统管理员", Set.of(Permission.RUN_SYSTEM)),
    SECURITY_ADMIN("安全管理员", Set.of(Permission.MANAGE_ACCOUNTS)),
    AUDITOR("审计员", Set.of(Permission.READ_LOG));

    private final String label;
    private final Set<Permission> permissions;

    Duty(String label, Set<Permission> permissions) {
        this.label = label;
        this.permissions = permissions;
    }

    public String label() {
        return label;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
