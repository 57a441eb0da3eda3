package cn.zhibu.organization;

import cn.zhibu.access.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads whole files of people, opened, for comparing and changing them. Lists are read by {@link PeopleLists}. */
@Component
class PersonFiles {
    private static final String FILES = """
            SELECT p.*,
                   (SELECT jsonb_object_agg(s.stage, s.since) FROM organization.standing s WHERE s.person_id = p.id) AS stages,
                   ARRAY(SELECT c.name FROM organization.companion c WHERE c.person_id = p.id AND c.role = 'MENTOR'
                         ORDER BY c.position) AS mentors,
                   ARRAY(SELECT c.name FROM organization.companion c WHERE c.person_id = p.id AND c.role = 'INTRODUCER'
                         ORDER BY c.position) AS introducers
            FROM organization.person p
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sealer sealer;

    PersonFiles(JdbcClient jdbc, JsonMapper json, Sealer sealer) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealer = sealer;
    }

    /** Those of these numbers that who acts may see and that still stand in a unit. */
    List<KnownPerson> byNumbers(Collection<String> numbers) {
        return jdbc.sql(FILES + "WHERE p.number = ANY(?) AND p.unit_id IS NOT NULL AND p.stage IS NOT NULL")
                .param(numbers.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    Optional<KnownPerson> byId(UUID id) {
        return jdbc.sql(FILES + "WHERE p.id = ? AND p.unit_id IS NOT NULL AND p.stage IS NOT NULL")
                .param(id)
                .query(this::read)
                .optional();
    }

    private KnownPerson read(ResultSet row, int n) throws SQLException {
        String sex = row.getString("sex");
        return new KnownPerson(
                row.getObject("id", UUID.class),
                new PersonFile(
                        row.getString("number"),
                        row.getString("name"),
                        sex == null ? null : Sex.valueOf(sex),
                        row.getString("ethnic_group"),
                        row.getObject("birth", LocalDate.class),
                        opened(PersonStore.ID_NUMBER, row.getBytes("id_number_sealed")),
                        row.getString("native_place"),
                        opened(PersonStore.PHONE, row.getBytes("phone_sealed")),
                        new Study(
                                row.getString("campus"),
                                row.getString("school"),
                                row.getString("major"),
                                row.getObject("grade", Integer.class),
                                row.getString("class_unit"),
                                row.getString("dormitory"),
                                row.getObject("expected_graduation", LocalDate.class),
                                row.getString("internship_place")),
                        Stages.toStanding(stages(row.getString("stages"))),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("group_id", UUID.class),
                        List.of((String[]) row.getArray("mentors").getArray()),
                        List.of((String[]) row.getArray("introducers").getArray()),
                        row.getString("remark")));
    }

    private Map<Stage, LocalDate> stages(String text) {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        json.readValue(text, new TypeReference<Map<String, String>>() {})
                .forEach((stage, since) -> days.put(Stage.valueOf(stage), LocalDate.parse(since)));
        return days;
    }

    private @Nullable String opened(String column, byte @Nullable [] sealed) {
        return sealed == null ? null : sealer.open(column, sealed);
    }
}
