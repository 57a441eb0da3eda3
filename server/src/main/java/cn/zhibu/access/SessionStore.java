package cn.zhibu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One query, outside any transaction of an actor: before it nobody is known. */
    Optional<Session.Facts> find(Token token, Instant at, Duration idle) {
        return jdbc.sql("SELECT * FROM access.session_of(:token, :at, make_interval(secs => :idle))")
                .param("token", token.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("idle", (double) idle.toSeconds())
                .query(SessionStore::facts)
                .optional();
    }

    /** Notes that the session is in use, at most once a minute. */
    void seen(Token token, Instant at) {
        jdbc.sql("SELECT access.session_seen(:token, :at)")
                .param("token", token.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> true)
                .single();
    }

    void add(UUID account, Token token, Instant at, Instant until, String address, String agent) {
        jdbc.sql("""
                INSERT INTO access.session (token_hash, account_id, created_at, last_seen_at, expires_at, address, agent)
                VALUES (:token, :account, :at, :at, :until, :address, :agent)
                """)
                .param("token", token.hash())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("address", address)
                .param("agent", agent)
                .update();
    }

    /** The second step is taken: the session goes on under a new token. */
    void passSecondFactor(UUID session, Token token, Instant at) {
        jdbc.sql("UPDATE access.session SET second_factor_at = :at, token_hash = :token WHERE id = :session")
                .param("session", session)
                .param("token", token.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who has just confirmed a second factor need not give a code again in this session. */
    void keepAsPassed(UUID session, Instant at) {
        jdbc.sql("UPDATE access.session SET second_factor_at = :at WHERE id = :session")
                .param("session", session)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OpenSession> ofAccount(UUID account, UUID current, Instant at, Duration idle) {
        return jdbc.sql("""
                SELECT id, id = :current AS current, created_at, last_seen_at, address, agent FROM access.session
                WHERE account_id = :account AND expires_at > :at AND last_seen_at > :since
                ORDER BY last_seen_at DESC, id
                """)
                .param("account", account)
                .param("current", current)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", at.minus(idle).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        row.getBoolean("current"),
                        instant(row, "created_at"),
                        instant(row, "last_seen_at"),
                        row.getString("address"),
                        row.getString("agent")))
                .list();
    }

    int remove(UUID account, UUID session) {
        return jdbc.sql("DELETE FROM access.session WHERE id = :session AND account_id = :account")
                .param("session", session)
                .param("account", account)
                .update();
    }

    /** Ends all sessions of an account, save one if given. */
    int removeAll(UUID account, @Nullable UUID save) {
        return jdbc.sql("DELETE FROM access.session WHERE account_id = :account AND id IS DISTINCT FROM :save::uuid")
                .param("account", account)
                .param("save", save)
                .update();
    }

    /** Sweeps away a few sessions that are over. */
    void sweep(Instant at) {
        jdbc.sql("""
                DELETE FROM access.session WHERE id IN (
                    SELECT id FROM access.session WHERE expires_at < :at LIMIT 50 FOR UPDATE SKIP LOCKED)
                """).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Session.Facts facts(ResultSet row, int n) throws SQLException {
        String duty = row.getString("duty");
        return new Session.Facts(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getObject("person_id", UUID.class),
                duty == null ? null : Duty.valueOf(duty),
                perhaps(row, "second_factor_at"),
                instant(row, "last_seen_at"),
                perhaps(row, "totp_enabled_at"),
                perhaps(row, "password_changed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
