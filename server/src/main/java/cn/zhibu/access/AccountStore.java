package cn.zhibu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountStore {
    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("SELECT * FROM access.account WHERE id = :id")
                .param("id", id)
                .query(AccountStore::read)
                .optional();
    }

    Optional<Account> findByLogin(String login) {
        return jdbc.sql("SELECT * FROM access.account WHERE login = :login")
                .param("login", login)
                .query(AccountStore::read)
                .optional();
    }

    Optional<Account> findByPerson(UUID person) {
        return jdbc.sql("SELECT * FROM access.account WHERE person_id = :person")
                .param("person", person)
                .query(AccountStore::read)
                .optional();
    }

    /** Holds an account until the transaction ends. */
    void hold(UUID id) {
        jdbc.sql("SELECT id FROM access.account WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> add(String login, String name, @Nullable Duty duty, Instant at) {
        return jdbc.sql("""
                INSERT INTO access.account (login, name, duty, created_at) VALUES (:login, :name, :duty, :at)
                ON CONFLICT (login) DO NOTHING RETURNING id
                """)
                .param("login", login)
                .param("name", name)
                .param("duty", duty == null ? null : duty.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Adds accounts of people who have none and whose login is free; the number of them. */
    int addForPeople(List<Accounts.Opening> openings, Instant at) {
        return jdbc.sql("""
                INSERT INTO access.account (login, name, person_id, created_at)
                SELECT *, :at FROM unnest(:logins::text[], :names::text[], :people::uuid[])
                ON CONFLICT DO NOTHING
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("logins", openings.stream().map(Accounts.Opening::login).toArray(String[]::new))
                .param("names", openings.stream().map(Accounts.Opening::name).toArray(String[]::new))
                .param("people", openings.stream().map(Accounts.Opening::person).toArray(UUID[]::new))
                .update();
    }

    /** Of these people, those without an account. */
    List<UUID> without(List<UUID> people) {
        return jdbc.sql("""
                SELECT p FROM unnest(:people::uuid[]) p
                WHERE NOT EXISTS (SELECT FROM access.account a WHERE a.person_id = p)
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void setPassword(UUID id, String hash, Instant at) {
        jdbc.sql("UPDATE access.account SET password_hash = :hash, password_changed_at = :at WHERE id = :id")
                .param("id", id)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setPendingTotp(UUID id, byte[] sealed) {
        jdbc.sql("UPDATE access.account SET totp_pending = :sealed WHERE id = :id")
                .param("id", id)
                .param("sealed", sealed)
                .update();
    }

    void enableTotp(UUID id, byte[] sealed, long step, Instant at) {
        jdbc.sql("""
                UPDATE access.account
                SET totp_secret = :sealed, totp_pending = NULL, totp_enabled_at = :at, totp_last_step = :step
                WHERE id = :id
                """)
                .param("id", id)
                .param("sealed", sealed)
                .param("step", step)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void disableTotp(UUID id) {
        jdbc.sql("""
                UPDATE access.account SET totp_secret = NULL, totp_pending = NULL, totp_enabled_at = NULL
                WHERE id = :id
                """).param("id", id).update();
    }

    /** Takes a step's code away; false when that code or a later one was used already. */
    boolean useStep(UUID id, long step) {
        return jdbc.sql("UPDATE access.account SET totp_last_step = :step WHERE id = :id AND totp_last_step < :step")
                        .param("id", id)
                        .param("step", step)
                        .update()
                == 1;
    }

    void signedIn(UUID id, Instant at) {
        jdbc.sql("UPDATE access.account SET last_sign_in_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setClosed(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE access.account SET closed_at = :at::timestamptz WHERE id = :id")
                .param("id", id)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setDuty(UUID id, @Nullable Duty duty) {
        jdbc.sql("UPDATE access.account SET duty = :duty WHERE id = :id")
                .param("id", id)
                .param("duty", duty == null ? null : duty.name())
                .update();
    }

    void rename(UUID person, String name) {
        jdbc.sql("UPDATE access.account SET name = :name WHERE person_id = :person")
                .param("person", person)
                .param("name", name)
                .update();
    }

    /** Whether an open account with this duty has a password. */
    boolean isSetUp(Duty duty) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM access.account
                               WHERE duty = :duty AND closed_at IS NULL AND password_hash IS NOT NULL)
                """).param("duty", duty.name()).query(Boolean.class).single();
    }

    static Account read(ResultSet row, int n) throws SQLException {
        String duty = row.getString("duty");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getObject("person_id", UUID.class),
                duty == null ? null : Duty.valueOf(duty),
                row.getString("password_hash"),
                row.getBytes("totp_secret"),
                row.getBytes("totp_pending"),
                SessionStore.perhaps(row, "closed_at"));
    }
}
