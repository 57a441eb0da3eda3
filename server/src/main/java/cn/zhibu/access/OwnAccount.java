package cn.zhibu.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of the account of the one who asks, for 我的数据; passwords and secrets are held as digests or sealed. */
@Component
public class OwnAccount {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    OwnAccount(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** A value held of somebody, as the page shows it; null where there is none. */
    public record HeldValue(
            String group, String label, @Nullable String value) {}

    public List<HeldValue> held(Actor actor) {
        return acting.read(
                actor,
                () -> jdbc.sql("""
                SELECT login, name, created_at, last_sign_in_at, password_changed_at, totp_enabled_at
                FROM access.account WHERE id = :account
                """)
                        .param("account", actor.account())
                        .query((row, n) -> List.of(
                                value("登录名", row.getString("login")),
                                value("姓名", row.getString("name")),
                                value("开通时间", minute(row.getObject("created_at", OffsetDateTime.class))),
                                value("最近登录", minute(row.getObject("last_sign_in_at", OffsetDateTime.class))),
                                value("最近更换密码", minute(row.getObject("password_changed_at", OffsetDateTime.class))),
                                value("动态口令", row.getObject("totp_enabled_at") == null ? "未设置" : "已设置")))
                        .single());
    }

    private static HeldValue value(String label, @Nullable String value) {
        return new HeldValue("账号", label, value);
    }

    private @Nullable String minute(@Nullable OffsetDateTime at) {
        return at == null ? null : MINUTE.format(at.atZoneSameInstant(clock.getZone()));
    }
}
