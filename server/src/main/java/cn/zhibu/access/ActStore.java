package cn.zhibu.access;

import cn.zhibu.platform.RecordParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActStore {
    private final JdbcClient jdbc;

    ActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    LoggedAct last() {
        return jdbc.sql("SELECT * FROM access.act ORDER BY seq DESC LIMIT 1")
                .query(ActStore::read)
                .optional()
                .orElse(null);
    }

    void append(List<LoggedAct> acts) {
        for (LoggedAct act : acts) {
            jdbc.sql("""
                    INSERT INTO access.act (seq, at, account_id, actor, address, act, on_kind, on_id, on_name, reason,
                                            before, after, hash)
                    VALUES (:seq, :at, :account, :actor, :address, :kind, :onKind, :onId, :onName, :reason,
                            :before, :after, :hash)
                    """).paramSource(RecordParameters.of(act)).update();
        }
    }

    static LoggedAct read(ResultSet row, int n) throws SQLException {
        return new LoggedAct(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getString("actor"),
                row.getString("address"),
                row.getString("act"),
                row.getString("on_kind"),
                row.getObject("on_id", UUID.class),
                row.getString("on_name"),
                row.getString("reason"),
                row.getString("before"),
                row.getString("after"),
                row.getBytes("hash"));
    }
}
