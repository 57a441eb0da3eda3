package cn.zhibu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Loads the tables of a backup into a migrated, empty database, in one transaction. Foreign keys are taken away and put
 * back, which checks every row; triggers sleep, for what they would do is in the backup already.
 */
final class TableLoad {
    private final Connection owner;
    private final BackupFile backup;

    private TableLoad(Connection owner, BackupFile backup) {
        this.owner = owner;
        this.backup = backup;
    }

    static void into(Database database, BackupFile backup) throws IOException, SQLException {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            owner.setAutoCommit(false);
            new TableLoad(owner, backup).load();
            owner.commit();
        }
    }

    private void load() throws IOException, SQLException {
        Catalog catalog = new Catalog(owner);
        Map<String, String> foreignKeys = catalog.foreignKeys();
        Map<String, String> triggers = catalog.triggers();
        execute(foreignKeys.keySet());
        execute(triggers.keySet());
        empty();
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (BackupManifest.Table table : backup.manifest().tables()) {
            try (InputStream rows = backup.stream(table.entry())) {
                copy.copyIn(copy(table) + " FROM STDIN", rows);
            }
        }
        for (BackupManifest.Sequence sequence : backup.manifest().sequences()) {
            set(sequence);
        }
        execute("SET CONSTRAINTS ALL IMMEDIATE");
        execute(triggers.values());
        execute(foreignKeys.values());
        for (BackupManifest.Table table : backup.manifest().tables()) {
            check(table);
        }
    }

    /** {@code COPY "schema"."table" ("column", …)}. */
    static String copy(BackupManifest.Table table) {
        return "COPY %s (%s)"
                .formatted(
                        Catalog.quoted(table.schema(), table.name()),
                        table.columns().stream()
                                .map(column -> "\"" + column.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(", ")));
    }

    /** Migrations may have put rows into tables; the backup has them too. */
    private void empty() throws SQLException {
        execute("TRUNCATE "
                + backup.manifest().tables().stream()
                        .map(table -> Catalog.quoted(table.schema(), table.name()))
                        .collect(Collectors.joining(", ")));
    }

    private void set(BackupManifest.Sequence sequence) throws SQLException {
        try (var statement = owner.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            statement.setString(1, Catalog.quoted(sequence.schema(), sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void check(BackupManifest.Table table) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM " + Catalog.quoted(table.schema(), table.name()))) {
            row.next();
            if (row.getLong(1) != table.rows()) {
                throw new StartRefused("表 %s.%s 应有 %d 行，恢复后是 %d 行；已全部撤回。"
                        .formatted(table.schema(), table.name(), table.rows(), row.getLong(1)));
            }
        }
    }

    private void execute(Collection<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(statement);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
