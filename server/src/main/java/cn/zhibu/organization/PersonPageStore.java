package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person's page shows beside the file. */
@Component
class PersonPageStore {
    private final JdbcClient jdbc;

    PersonPageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PersonCard card(UUID id) {
        return jdbc.sql(PeopleLists.cards("WHERE id = ?"))
                .param(id)
                .query((row, n) -> PeopleLists.card(row))
                .single();
    }

    List<PersonPage.Placement> placements(UUID person) {
        return jdbc.sql("""
                SELECT l.unit_id, u.name AS unit_name, l.group_id, g.name AS group_name, lower(l.valid) AS from_day,
                       upper(l.valid) AS until_day, l.basis
                FROM organization.placement l
                JOIN organization.unit u ON u.id = l.unit_id
                LEFT JOIN organization.unit g ON g.id = l.group_id
                WHERE l.person_id = ? ORDER BY l.valid DESC
                """)
                .param(person)
                .query((row, n) -> new PersonPage.Placement(
                        new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                        row.getObject("group_id", UUID.class) == null
                                ? null
                                : new UnitRef(row.getObject("group_id", UUID.class), row.getString("group_name")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    /** SHA-256 of the photo. */
    Optional<String> photo(UUID person) {
        return jdbc.sql("SELECT photo FROM organization.person WHERE id = ? AND photo IS NOT NULL")
                .param(person)
                .query(String.class)
                .optional();
    }

    void putPhoto(UUID person, @org.jspecify.annotations.Nullable String sha256) {
        jdbc.sql("UPDATE organization.person SET photo = ? WHERE id = ?")
                .param(sha256)
                .param(person)
                .update();
    }
}
