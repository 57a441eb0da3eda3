package cn.zhibu.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the modules' schemas hold, read from the database's own catalogue, so that nothing can be forgotten. */
final class Catalog {
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every table but the migrations' own, without counts yet. */
    List<BackupManifest.Table> tables() throws SQLException {
        return query("""
                SELECT n.nspname, c.relname,
                       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname = ANY (?) AND c.relname <> '%s'
                ORDER BY 1, 2
                """.formatted(HISTORY), row -> {
            String[] columns = (String[]) row.getArray(3).getArray();
            return new BackupManifest.Table(row.getString(1), row.getString(2), List.of(columns), 0);
        });
    }

    List<BackupManifest.Sequence> sequences() throws SQLException {
        List<BackupManifest.Sequence> sequences = new ArrayList<>();
        for (String[] name : query(
                "SELECT schemaname, sequencename FROM pg_sequences WHERE schemaname = ANY (?) ORDER BY 1, 2",
                row -> new String[] {row.getString(1), row.getString(2)})) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT last_value, is_called FROM " + quoted(name[0], name[1]))) {
                row.next();
                sequences.add(new BackupManifest.Sequence(name[0], name[1], row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The migrations applied, per module that has any. */
    Map<String, List<String>> migrations() throws SQLException {
        Map<String, List<String>> migrations = new LinkedHashMap<>();
        for (String schema : query(
                "SELECT schemaname FROM pg_tables WHERE schemaname = ANY (?) AND tablename = '%s' ORDER BY array_position(?, schemaname::text)"
                        .formatted(HISTORY),
                row -> row.getString(1))) {
            List<String> versions = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT version FROM %s WHERE success AND version IS NOT NULL ORDER BY installed_rank"
                                    .formatted(quoted(schema, HISTORY)))) {
                while (row.next()) {
                    versions.add(row.getString(1));
                }
            }
            if (!versions.isEmpty()) {
                migrations.put(schema, versions);
            }
        }
        return migrations;
    }

    /** Statements that take every foreign key away, each with the one that puts it back and so checks every row. */
    Map<String, String> foreignKeys() throws SQLException {
        return pairs("""
                SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname),
                       format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname,
                              pg_get_constraintdef(k.oid))
                FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
                WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname = ANY (?)
                """);
    }

    /** Statements that still every trigger of the modules, each with the one that wakes it. */
    Map<String, String> triggers() throws SQLException {
        return pairs("""
                SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname),
                       format('ALTER TABLE %s ENABLE TRIGGER %I', t.tgrelid::regclass, t.tgname)
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND n.nspname = ANY (?)
                """);
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        query(sql, row -> pairs.put(row.getString(1), row.getString(2)));
        return pairs;
    }

    /** Runs a query whose every parameter is the list of schemas. */
    private <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        Array schemas = connection.createArrayOf("text", Migrations.MODULES.toArray());
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setArray(i, schemas);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }

    static String quoted(String schema, String name) {
        return "\"%s\".\"%s\"".formatted(schema.replace("\"", "\"\""), name.replace("\"", "\"\""));
    }
}
