package cn.zhibu.access;

import cn.zhibu.platform.RecordParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ActStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The end of the log, held until the transaction ends. */
    LogHead holdHead() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('zhibu.act'))")
                .query((row, n) -> true)
                .single();
        return jdbc.sql("SELECT seq, hash, seal FROM access.log_head")
                .query(LogHead.class)
                .optional()
                .orElse(LogHead.EMPTY);
    }

    void append(List<LoggedAct> acts, LogHead head) {
        batch.batchUpdate("""
                INSERT INTO access.act (seq, at, account_id, actor, address, act, on_kind, on_id, on_name, reason,
                                        before, after, hash)
                VALUES (:seq, :at, :account, :actor, :address, :kind, :onKind, :onId, :onName, :reason,
                        :before, :after, :hash)
                """, acts.stream().map(RecordParameters::of).toArray(SqlParameterSource[]::new));
        jdbc.sql("""
                INSERT INTO access.log_head (seq, hash, seal) VALUES (:seq, :hash, :seal)
                ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, seal = excluded.seal
                """).paramSource(RecordParameters.of(head)).update();
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
