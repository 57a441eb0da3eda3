package cn.zhibu.organization;

import cn.zhibu.platform.RecordParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostStore {
    private static final String POSTS = """
            SELECT p.id, p.unit_id, u.name AS unit_name, p.person_id, h.name AS person_name, p.kind,
                   lower(p.valid) AS from_day, upper(p.valid) AS until_day, p.basis,
                   p.valid @> access.today() AS current
            FROM organization.post p
            JOIN organization.unit u ON u.id = p.unit_id
            JOIN organization.person h ON h.id = p.person_id
            """;

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody holds on a day, for deciding what they may do; asked before anybody acts. */
    List<Held> heldBy(UUID person, LocalDate on) {
        return jdbc.sql("SELECT * FROM organization.posts_of(?, ?)")
                .param(person)
                .param(on)
                .query((row, n) -> new Held(
                        PostKind.valueOf(row.getString("kind")),
                        row.getObject("unit_id", UUID.class),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_name")))
                .list();
    }

    record Held(PostKind kind, UUID unit, UnitKind unitKind, String unitName) {}

    UUID insert(Appointment appointment) {
        return jdbc.sql("""
                INSERT INTO organization.post (unit_id, person_id, kind, valid, basis)
                VALUES (:unit, :person, :kind, daterange(:from, :until), :basis) RETURNING id
                """)
                .paramSource(RecordParameters.of(appointment))
                .query(UUID.class)
                .single();
    }

    Optional<Post> byId(UUID id) {
        return jdbc.sql(POSTS + "WHERE p.id = ?")
                .param(id)
                .query(PostStore::read)
                .optional();
    }

    List<Post> ofPerson(UUID person) {
        return jdbc.sql(POSTS + "WHERE p.person_id = ? ORDER BY lower(p.valid) DESC, p.id")
                .param(person)
                .query(PostStore::read)
                .list();
    }

    /** Held on a day in units in scope, by whomever. */
    List<Post> ofUnits(Collection<UUID> units, LocalDate on) {
        return jdbc.sql("SELECT * FROM organization.posts_in(?, ?)")
                .param(units.toArray(UUID[]::new))
                .param(on)
                .query(PostStore::read)
                .list();
    }

    /** A post that begins on that day or later was never held, and ends the day after it began. */
    void end(UUID id, LocalDate on) {
        jdbc.sql("""
                UPDATE organization.post SET valid = daterange(lower(valid), greatest(?, lower(valid) + 1)) WHERE id = ?
                """).param(on).param(id).update();
    }

    void endAll(UUID unit, LocalDate on) {
        jdbc.sql("""
                UPDATE organization.post SET valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
                WHERE unit_id = ? AND (upper_inf(valid) OR upper(valid) > ?)
                """).param(on).param(unit).param(on).update();
    }

    private static Post read(ResultSet row, int n) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                PostKind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("basis"),
                row.getBoolean("current"));
    }
}
