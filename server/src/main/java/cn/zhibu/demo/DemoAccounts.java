package cn.zhibu.demo;

import cn.zhibu.access.Accounts;
import cn.zhibu.access.Duty;
import cn.zhibu.access.Totp;
import cn.zhibu.platform.StartNote;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of the demo college, offered at the sign-in page and at the terminal; only in demo mode. */
@Component
@ConditionalOnBooleanProperty("zhibu.demo")
public class DemoAccounts implements ApplicationRunner, StartNote {
    private static final String PASSWORD = "Zhibu-2026!";

    private final DemoCollege college;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoAccounts(DemoCollege college, Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.college = college;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An account to try.
     *
     * @param code the one-time code of this moment, for accounts that are asked for one
     */
    public record DemoAccount(
            String login,
            String password,
            String label,
            String note,
            @Nullable String code) {}

    @Override
    public void run(ApplicationArguments args) {
        DemoCast cast = college.build();
        if (cast == null) {
            return;
        }
        cast.parts()
                .forEach((role, part) -> equip(
                        role.ordinal(),
                        part.number().toLowerCase(Locale.ROOT),
                        role.label(),
                        "%s · %s：%s".formatted(part.name(), part.unit(), role.note()),
                        null,
                        role.needsCode()));
        for (Duty duty : Duty.values()) {
            equip(
                    10 + duty.ordinal(),
                    duty.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    duty.label(),
                    "三员分立，看不到人员档案",
                    duty,
                    true);
        }
    }

    private void equip(int position, String login, String label, String note, @Nullable Duty duty, boolean needsCode) {
        accounts.equip(login, PASSWORD, new Accounts.Equipment(duty, needsCode ? secret(login) : null));
        jdbc.sql("""
                INSERT INTO demo.account (position, login, label, note, needs_code) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (login) DO NOTHING
                """)
                .params(position, login, label, note, needsCode)
                .update();
    }

    public List<DemoAccount> all() {
        return jdbc.sql("SELECT login, label, note, needs_code FROM demo.account ORDER BY position")
                .query((row, n) -> new DemoAccount(
                        row.getString("login"),
                        PASSWORD,
                        row.getString("label"),
                        row.getString("note"),
                        row.getBoolean("needs_code")
                                ? Totp.code(secret(row.getString("login")), clock.instant())
                                : null))
                .list();
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("演示账号（密码都是 " + PASSWORD + "，动态口令见登录页）："));
        all().forEach(account -> lines.add("  %-14s %s".formatted(account.login(), account.label())));
        return lines;
    }

    /** 32 characters of Base32 that belong to a login of the demo and to nothing else. */
    private static String secret(String login) {
        StringBuilder secret = new StringBuilder();
        for (byte b : (login + "zhibu-demo-secret-of-this-account")
                .getBytes(StandardCharsets.UTF_8)) {
            secret.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((b & 0xff) % 32));
        }
        return secret.substring(0, 32);
    }
}
