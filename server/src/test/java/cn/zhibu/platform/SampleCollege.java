package cn.zhibu.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** A few rows of each difficult sort: deferred self references, periods, triggers, bytes, a stored file. */
final class SampleCollege {
    static final String PHOTO = "一张照片";

    private SampleCollege() {}

    /** Fills a migrated database and its data folder; returns the photo's SHA-256. */
    static String fill(Database database, Path data) throws IOException, SQLException {
        FileStore.StoredFile photo = FileStore.write(
                FileStore.folder(data), new ByteArrayInputStream(PHOTO.getBytes(StandardCharsets.UTF_8)));
        try (Connection owner = database.ownerDataSource().getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("INSERT INTO platform.stored_file (sha256, bytes) VALUES ('%s', %d)"
                    .formatted(photo.sha256(), photo.bytes()));
            statement.execute("""
                    WITH root AS (SELECT uuidv7() AS id), branch AS (SELECT uuidv7() AS id),
                    units AS (
                        INSERT INTO organization.unit (id, kind, name, parent_id, path, sort_key, founded)
                        SELECT id, 'COMMITTEE', '学院党委', NULL, ARRAY[id], 'a', DATE '2001-07-01' FROM root
                        UNION ALL
                        SELECT branch.id, 'BRANCH', '学生第一党支部', root.id, ARRAY[root.id, branch.id], 'b', DATE '2011-07-01'
                        FROM root, branch
                        RETURNING id, name, form, parent_id, founded)
                    INSERT INTO organization.unit_version (unit_id, valid, name, form, parent_id)
                    SELECT id, daterange(founded, NULL), name, form, parent_id FROM units
                    """);
            statement.execute("""
                    WITH people AS (
                        INSERT INTO organization.person (number, name, sort_key, id_number_sealed, id_number_digest, photo)
                        SELECT 'S' || n, '阿依古丽·𠮷\\t' || n, n::text, '\\x00ff0a5c'::bytea, sha256(n::text::bytea),
                               CASE WHEN n = 1 THEN '%s' END
                        FROM generate_series(1, 50) n
                        RETURNING id)
                    INSERT INTO organization.standing (person_id, stage, since, basis)
                    SELECT id, 'APPLICANT', DATE '2024-09-01', '申请书' FROM people
                    """.formatted(photo.sha256()));
            statement.execute("""
                    INSERT INTO organization.placement (person_id, valid, unit_id, basis)
                    SELECT p.id, daterange(DATE '2024-09-01', NULL), u.id, '入学'
                    FROM organization.person p, organization.unit u WHERE u.kind = 'BRANCH'
                    """);
            statement.execute("INSERT INTO access.account (login, name) VALUES ('secretary', '书记')");
            owner.commit();
        }
        return photo.sha256();
    }

    /** Every table's content as text, by its name. */
    static Map<String, String> contents(Database database) throws IOException, SQLException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Connection owner = database.ownerDataSource().getConnection()) {
            for (BackupManifest.Table table : new Catalog(owner).tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                owner.unwrap(PGConnection.class).getCopyAPI().copyOut(TableLoad.copy(table) + " TO STDOUT", rows);
                contents.put(table.entry(), rows.toString(StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
