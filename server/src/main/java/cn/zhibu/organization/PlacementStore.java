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

    /**
     * From this day on these people stand in that branch and group; what was to begin later is taken away. One statement,
     * so that nobody is in no branch in between.
     */
    void place(List<UUID> people, UUID unit, @Nullable UUID group, LocalDate on, String basis) {
        jdbc.sql("""
                WITH removed AS (
                    DELETE FROM organization.placement WHERE person_id = ANY(:people) AND lower(valid) >= :on RETURNING 1
                ), ended AS (
                    UPDATE organization.placement SET valid = daterange(lower(valid), :on)
                    WHERE person_id = ANY(:people) AND lower(valid) < :on AND valid @> :on RETURNING 1
                )
                INSERT INTO organization.placement (person_id, valid, unit_id, group_id, basis)
                SELECT person_id, daterange(:on, NULL), :unit, :group, :basis
                FROM unnest(:people) AS p (person_id)
                WHERE (SELECT count(*) FROM removed) + (SELECT count(*) FROM ended) > 0
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("on", on)
                .param("unit", unit)
                .param("group", group)
                .param("basis", basis)
                .update();
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
