package cn.zhibu.organization;

import cn.zhibu.platform.RecordParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitStore {
    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> byId(UUID id) {
        return jdbc.sql("SELECT * FROM organization.unit WHERE id = ?")
                .param(id)
                .query(UnitStore::read)
                .optional();
    }

    /** The college's committee, once there is one. */
    Optional<Unit> root() {
        return jdbc.sql("SELECT * FROM organization.unit WHERE parent_id IS NULL AND dissolved IS NULL")
                .query(UnitStore::read)
                .optional();
    }

    List<Unit> allStanding() {
        return jdbc.sql("SELECT * FROM organization.unit WHERE dissolved IS NULL ORDER BY cardinality(path), sort_key")
                .query(UnitStore::read)
                .list();
    }

    List<Unit> childrenOf(UUID parent) {
        return jdbc.sql(
                        "SELECT * FROM organization.unit WHERE parent_id = ? AND dissolved IS NULL ORDER BY sort_key, id")
                .param(parent)
                .query(UnitStore::read)
                .list();
    }

    List<Unit> subtree(UUID root) {
        return jdbc.sql("""
                SELECT u.* FROM organization.unit_closure c JOIN organization.unit u ON u.id = c.descendant
                WHERE c.ancestor = ? ORDER BY c.distance, u.sort_key
                """).param(root).query(UnitStore::read).list();
    }

    List<Unit> byIds(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM organization.unit WHERE id = ANY(?) ORDER BY cardinality(path)")
                .param(ids.toArray(UUID[]::new))
                .query(UnitStore::read)
                .list();
    }

    boolean siblingNamed(@Nullable UUID parent, String name) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM organization.unit
                               WHERE parent_id IS NOT DISTINCT FROM ? AND name = ? AND dissolved IS NULL)
                """).param(parent).param(name).query(Boolean.class).single();
    }

    UUID insert(Founding founding, @Nullable Unit parent) {
        UUID id = jdbc.sql("SELECT uuidv7()").query(UUID.class).single();
        UUID[] above = parent == null ? new UUID[0] : parent.path().toArray(UUID[]::new);
        UUID[] path = Arrays.copyOf(above, above.length + 1);
        path[above.length] = id;
        jdbc.sql("""
                INSERT INTO organization.unit (id, kind, form, name, parent_id, path, sort_key, founded)
                VALUES (:id, :kind, :form, :name, :parent, :path, :sortKey, :on)
                """)
                .param("kind", founding.kind().name())
                .param("form", founding.form().name())
                .param("name", founding.name())
                .param("parent", founding.parent())
                .param("on", founding.on())
                .param("id", id)
                .param("path", path)
                .param("sortKey", Names.unitSortKey(founding.name()))
                .update();
        return id;
    }

    void startVersion(UUID unit, LocalDate on) {
        jdbc.sql("""
                INSERT INTO organization.unit_version (unit_id, valid, name, form, parent_id)
                SELECT id, daterange(?, NULL), name, form, parent_id FROM organization.unit WHERE id = ?
                """).param(on).param(unit).update();
    }

    /** Ends the present version on a day; one that would begin on it is taken away. */
    void endVersion(UUID unit, LocalDate on) {
        jdbc.sql("DELETE FROM organization.unit_version WHERE unit_id = ? AND lower(valid) >= ?")
                .param(unit)
                .param(on)
                .update();
        jdbc.sql("""
                UPDATE organization.unit_version SET valid = daterange(lower(valid), ?)
                WHERE unit_id = ? AND upper_inf(valid)
                """).param(on).param(unit).update();
    }

    /** The day since which the unit stands as it does. */
    LocalDate versionSince(UUID unit) {
        return jdbc.sql("SELECT lower(valid) FROM organization.unit_version WHERE unit_id = ? AND upper_inf(valid)")
                .param(unit)
                .query(LocalDate.class)
                .single();
    }

    void rename(UUID unit, String name) {
        jdbc.sql("UPDATE organization.unit SET name = ?, sort_key = ? WHERE id = ?")
                .param(name)
                .param(Names.unitSortKey(name))
                .param(unit)
                .update();
    }

    /** Puts the unit, and what is under it, below another parent. */
    void move(Unit unit, Unit parent) {
        jdbc.sql("""
                UPDATE organization.unit
                SET path = :above || path[:depth:], parent_id = CASE WHEN id = :unit THEN :parent ELSE parent_id END
                WHERE path[:depth] = :unit AND dissolved IS NULL
                """)
                .param("above", parent.path().toArray(UUID[]::new))
                .param("depth", unit.depth())
                .param("unit", unit.id())
                .param("parent", parent.id())
                .update();
    }

    void dissolve(UUID unit, LocalDate on) {
        jdbc.sql("UPDATE organization.unit SET dissolved = ? WHERE id = ?")
                .param(on)
                .param(unit)
                .update();
    }

    void remember(UnitEvent event) {
        jdbc.sql("""
                INSERT INTO organization.unit_event (unit_id, on_day, what, detail, basis, by_name, at)
                VALUES (:unit, :on, :what, :detail, :basis, :by, :at)
                """).paramSource(RecordParameters.of(event)).update();
    }

    List<UnitEvent> history(UUID unit) {
        return jdbc.sql("SELECT * FROM organization.unit_event WHERE unit_id = ? ORDER BY on_day DESC, id DESC")
                .param(unit)
                .query((row, n) -> new UnitEvent(
                        unit,
                        row.getObject("on_day", LocalDate.class),
                        UnitEvent.What.valueOf(row.getString("what")),
                        row.getString("detail"),
                        row.getString("basis"),
                        row.getString("by_name"),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    static Unit read(ResultSet row, int n) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                UnitKind.valueOf(row.getString("kind")),
                BranchKind.valueOf(row.getString("form")),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                List.of((UUID[]) row.getArray("path").getArray()),
                row.getObject("founded", LocalDate.class),
                row.getObject("dissolved", LocalDate.class));
    }
}
