package cn.zhibu.organization;

import cn.zhibu.access.Sealer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes files of people, many at a time: one statement per table whatever their number. */
@Component
class PersonStore {
    static final String ID_NUMBER = "person.id_number";
    static final String PHONE = "person.phone";

    private static final String COLUMNS = """
            number text, name text, sort_key text, sex text, ethnic_group text, birth date, id_number_sealed bytea,
            id_number_digest bytea, native_place text, phone_sealed bytea, campus text, school text, major text, grade int,
            class_unit text, dormitory text, expected_graduation date, internship_place text, remark text,
            unit_id uuid, group_id uuid
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sealer sealer;

    PersonStore(JdbcClient jdbc, JsonMapper json, Sealer sealer) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealer = sealer;
    }

    void insert(List<PersonFile> files) {
        jdbc.sql("""
                INSERT INTO organization.person (number, name, sort_key, sex, ethnic_group, birth, id_number_sealed,
                    id_number_digest, native_place, phone_sealed, campus, school, major, grade, class_unit, dormitory,
                    expected_graduation, internship_place, remark, unit_id, group_id, path)
                SELECT f.number, f.name, f.sort_key, f.sex, f.ethnic_group, f.birth, f.id_number_sealed, f.id_number_digest,
                    f.native_place, f.phone_sealed, f.campus, f.school, f.major, f.grade, f.class_unit, f.dormitory,
                    f.expected_graduation, f.internship_place, f.remark, f.unit_id, f.group_id, u.path
                FROM jsonb_to_recordset(:files::jsonb) AS f (%s)
                JOIN organization.unit u ON u.id = coalesce(f.group_id, f.unit_id)
                """.formatted(COLUMNS)).param("files", rows(files)).update();
    }

    void update(List<PersonFile> files) {
        jdbc.sql("""
                UPDATE organization.person p
                SET name = f.name, sort_key = f.sort_key, sex = f.sex, ethnic_group = f.ethnic_group, birth = f.birth,
                    id_number_sealed = f.id_number_sealed, id_number_digest = f.id_number_digest,
                    native_place = f.native_place, phone_sealed = f.phone_sealed, campus = f.campus, school = f.school,
                    major = f.major, grade = f.grade, class_unit = f.class_unit, dormitory = f.dormitory,
                    expected_graduation = f.expected_graduation, internship_place = f.internship_place, remark = f.remark
                FROM jsonb_to_recordset(:files::jsonb) AS f (%s)
                WHERE p.number = f.number
                """.formatted(COLUMNS)).param("files", rows(files)).update();
    }

    /** Puts the stages of these files in place of what is there, touching only what differs. */
    void putStages(List<PersonFile> files, String basis) {
        List<Map<String, Object>> rows = new ArrayList<>();
        files.forEach(file -> Stages.of(file.standing())
                .forEach((stage, since) ->
                        rows.add(Map.of("number", file.number(), "stage", stage.name(), "since", since.toString()))));
        jdbc.sql("""
                DELETE FROM organization.standing s USING organization.person p
                WHERE s.person_id = p.id AND p.number = ANY(:numbers)
                  AND (p.number, s.stage, s.since) NOT IN (SELECT r.number, r.stage, r.since
                       FROM jsonb_to_recordset(:rows::jsonb) AS r (number text, stage text, since date))
                """)
                .param("numbers", numbers(files))
                .param("rows", json.writeValueAsString(rows))
                .update();
        jdbc.sql("""
                INSERT INTO organization.standing (person_id, stage, since, basis)
                SELECT p.id, r.stage, r.since, :basis
                FROM jsonb_to_recordset(:rows::jsonb) AS r (number text, stage text, since date)
                JOIN organization.person p ON p.number = r.number
                ON CONFLICT (person_id, stage) DO NOTHING
                """)
                .param("basis", basis)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /** Search terms anew for these people. */
    void putTerms(List<PersonFile> files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        files.forEach(file -> Names.terms(file.name(), file.number())
                .forEach(term -> rows.add(Map.of("number", file.number(), "term", term))));
        jdbc.sql("""
                DELETE FROM organization.person_term t USING organization.person p
                WHERE t.person_id = p.id AND p.number = ANY(?)
                """).param(numbers(files)).update();
        jdbc.sql("""
                INSERT INTO organization.person_term (person_id, term, path)
                SELECT p.id, r.term, p.path FROM jsonb_to_recordset(?::jsonb) AS r (number text, term text)
                JOIN organization.person p ON p.number = r.number
                """).param(json.writeValueAsString(rows)).update();
    }

    /** Ids by number. */
    Map<String, UUID> ids(List<PersonFile> files) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        jdbc.sql("SELECT number, id FROM organization.person WHERE number = ANY(?)")
                .param(numbers(files))
                .query((row, n) -> ids.put(row.getString("number"), row.getObject("id", UUID.class)))
                .list();
        return ids;
    }

    /** Which of these numbers or identity numbers somebody in the college has, seen or not by who asks. */
    Taken taken(Collection<String> numbers, Collection<String> idNumbers) {
        Map<String, String> byDigest = new HashMap<>();
        idNumbers.forEach(id -> byDigest.put(hex(sealer.digest(ID_NUMBER, id)), id));
        Set<String> inUse = new HashSet<>();
        Map<String, String> byIdNumber = new HashMap<>();
        jdbc.sql("SELECT number, digest::text FROM organization.taken(?, ?::bytea[])")
                .param(numbers.toArray(String[]::new))
                .param(byDigest.keySet().toArray(String[]::new))
                .query((row, n) -> {
                    inUse.add(row.getString("number"));
                    String id = byDigest.get(row.getString("digest"));
                    return id == null ? "" : byIdNumber.put(id, row.getString("number"));
                })
                .list();
        return new Taken(inUse, byIdNumber);
    }

    private static String[] numbers(List<PersonFile> files) {
        return files.stream().map(PersonFile::number).toArray(String[]::new);
    }

    private String rows(List<PersonFile> files) {
        return json.writeValueAsString(files.stream().map(this::row).toList());
    }

    private Map<String, @Nullable Object> row(PersonFile file) {
        Study study = file.study();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("number", file.number());
        row.put("name", file.name());
        row.put("sort_key", Names.sortKey(file.name()));
        row.put("sex", file.sex() == null ? null : file.sex().name());
        row.put("ethnic_group", file.ethnicGroup());
        row.put("birth", file.birth() == null ? null : file.birth().toString());
        row.put("id_number_sealed", sealed(ID_NUMBER, file.idNumber()));
        row.put("id_number_digest", file.idNumber() == null ? null : hex(sealer.digest(ID_NUMBER, file.idNumber())));
        row.put("native_place", file.nativePlace());
        row.put("phone_sealed", sealed(PHONE, file.phone()));
        row.put("campus", study.campus());
        row.put("school", study.school());
        row.put("major", study.major());
        row.put("grade", study.grade());
        row.put("class_unit", study.classUnit());
        row.put("dormitory", study.dormitory());
        row.put(
                "expected_graduation",
                study.expectedGraduation() == null
                        ? null
                        : study.expectedGraduation().toString());
        row.put("internship_place", study.internship());
        row.put("remark", file.remark());
        row.put("unit_id", file.unit().toString());
        row.put("group_id", file.group() == null ? null : file.group().toString());
        return row;
    }

    private @Nullable String sealed(String column, @Nullable String value) {
        return value == null ? null : hex(sealer.seal(column, value));
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
