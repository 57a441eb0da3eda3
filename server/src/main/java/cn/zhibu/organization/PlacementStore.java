package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in which branch and group, over time; the person's row follows by itself. */
@Component
class PlacementStore {
    private final JdbcClient jdbc;

    PlacementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anybodyIn(UUID unit) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM organization.placement WHERE unit_id = ? AND upper_inf(valid))")
                .param(unit)
                .query(Boolean.class)
                .single();
    }

    void moveAll(UUID from, UUID to, LocalDate on, String basis) {
        place(presentOf("unit_id", from), to, null, on, basis);
    }

    void leaveGroup(UUID group, LocalDate on, String basis) {
        List<UUID> people = presentOf("group_id", group);
        if (!people.isEmpty()) {
            UUID branch = jdbc.sql("SELECT parent_id FROM organization.unit WHERE id = ?")
                    .param(group)
                    .query(UUID.class)
                    .single();
            place(people, branch, null, on, basis);
        }
    }

    private List<UUID> presentOf(String column, UUID unit) {
        return jdbc.sql("SELECT person_id FROM organization.placement WHERE %s = ? AND upper_inf(valid)"
                        .formatted(column))
                .param(unit)
                .query(UUID.class)
                .list();
    }

    /** From this day on these people stand in that branch and group; what was to begin later is taken away. */
    void place(List<UUID> people, UUID unit, @Nullable UUID group, LocalDate on, String basis) {
        UUID[] who = people.toArray(UUID[]::new);
        jdbc.sql("DELETE FROM organization.placement WHERE person_id = ANY(?) AND lower(valid) >= ?")
                .param(who)
                .param(on)
                .update();
        jdbc.sql("""
                UPDATE organization.placement SET valid = daterange(lower(valid), ?)
                WHERE person_id = ANY(?) AND valid @> ?
                """).param(on).param(who).param(on).update();
        jdbc.sql("""
                INSERT INTO organization.placement (person_id, valid, unit_id, group_id, basis)
                SELECT person_id, daterange(?, NULL), ?, ?, ? FROM unnest(?) AS p (person_id)
                """).param(on).param(unit).param(group).param(basis).param(who).update();
    }

    /** New people stand where their files say, from this day on. */
    void placeNew(List<PersonFile> files, LocalDate on, String basis) {
        jdbc.sql("""
                INSERT INTO organization.placement (person_id, valid, unit_id, group_id, basis)
                SELECT id, daterange(?, NULL), unit_id, group_id, ? FROM organization.person WHERE number = ANY(?)
                """)
                .param(on)
                .param(basis)
                .param(files.stream().map(PersonFile::number).toArray(String[]::new))
                .update();
    }
}
