package cn.zhibu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Brings a backup back into an empty installation: verified whole first, then loaded at the versions it was taken at,
 * then migrated to this program's. When it fails it takes back what it wrote; when it is killed, a folder
 * {@code restoring} bars the start until it was run again.
 */
public final class Restore {
    private static final String UNDER_WAY = "restoring";
    private static final String TARGET = "target";

    private final BackupFile backup;
    private final Path data;
    private final Database.@Nullable Outside outside;
    private final Path underWay;

    private Restore(BackupFile backup, Path data, Database.@Nullable Outside outside) {
        this.backup = backup;
        this.data = data;
        this.outside = outside;
        this.underWay = data.resolve(UNDER_WAY);
    }

    /**
     * Restores {@code file} into the installation of {@code data}, or into the outside database the environment names.
     *
     * @param environment environment variables by name
     * @throws StartRefused when the file or the installation will not do, with what to do about it
     */
    public static BackupManifest from(Path file, Path data, Function<String, @Nullable String> environment) {
        try (BackupFile backup = BackupFile.open(file);
                Installation installation = Installation.take(data)) {
            Restore restore = new Restore(backup, installation.data(), Database.Outside.in(environment));
            restore.run(Keys.existing(installation.data(), environment.apply("ZHIBU_KEY")));
            return backup.manifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new StartRefused("恢复没有完成，已撤回：" + e.getMessage());
        }
    }

    /** A start on an installation whose restore was cut off would find half of it. */
    static void refuseHalfDone(Path data) {
        if (Files.exists(data.resolve(UNDER_WAY))) {
            throw new StartRefused("数据目录 %s 上次恢复没有完成。请重新运行 restore。".formatted(data));
        }
    }

    private void run(@Nullable Keys there) throws IOException, SQLException {
        Keys key = backup.key(there);
        if (Files.exists(underWay)) {
            undo(key, false);
        }
        refuseUnlessEmpty(key);
        Files.createDirectories(underWay, OwnerOnly.FOLDER);
        Files.writeString(underWay.resolve(TARGET), target());
        boolean keyIsNew = there == null;
        try {
            if (keyIsNew) {
                key.keepIn(data);
            }
            writeFiles();
            load(key);
            if (outside == null) {
                Files.move(
                        underWay.resolve(Database.FOLDER),
                        data.resolve(Database.FOLDER),
                        StandardCopyOption.ATOMIC_MOVE);
            }
            FileSystemUtils.deleteRecursively(underWay);
        } catch (IOException | SQLException | RuntimeException e) {
            undo(key, keyIsNew);
            throw e;
        }
    }

    private void refuseUnlessEmpty(Keys key) throws IOException, SQLException {
        if (outside == null ? Database.isIn(data) : holdsSchemas(Database.outside(outside, key))) {
            throw new StartRefused("只能恢复到空的安装：%s 中已有数据。请用 --data 指定一个新目录（或一个空的数据库）。".formatted(target()));
        }
        Path files = FileStore.folder(data);
        if (Files.exists(files)) {
            try (Stream<Path> inside = Files.list(files)) {
                if (inside.findAny().isPresent()) {
                    throw new StartRefused("只能恢复到空的安装：%s 中已有文件。请用 --data 指定一个新目录。".formatted(files));
                }
            }
        }
    }

    private String target() {
        return outside == null ? data.toString() : outside.url();
    }

    private void writeFiles() throws IOException {
        for (BackupManifest.Entry entry : backup.manifest().entries()) {
            if (entry.name().startsWith(BackupManifest.fileEntry(""))) {
                try (InputStream content = backup.stream(entry.name())) {
                    FileStore.write(FileStore.folder(data), content);
                }
            }
        }
    }

    private void load(Keys key) throws IOException, SQLException {
        try (Database database =
                outside == null ? Database.embedded(underWay, key, Map.of()) : Database.outside(outside, key)) {
            database.migrateUpTo(backup.manifest().lastMigrations());
            TableLoad.into(database, backup);
            database.migrate();
        }
    }

    private void undo(Keys key, boolean keyIsNew) throws IOException, SQLException {
        Path target = underWay.resolve(TARGET);
        if (outside != null && Files.exists(target) && Files.readString(target).equals(target())) {
            dropSchemas(Database.outside(outside, key));
        }
        FileSystemUtils.deleteRecursively(FileStore.folder(data));
        if (keyIsNew) {
            Files.deleteIfExists(data.resolve(Keys.FILE));
        }
        FileSystemUtils.deleteRecursively(underWay);
    }

    private static boolean holdsSchemas(Database database) throws SQLException {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            return Database.exists(
                    owner, "SELECT 1 FROM pg_namespace WHERE nspname = ?", Migrations.MODULES.getFirst());
        }
    }

    private static void dropSchemas(Database database) throws SQLException {
        try (Connection owner = database.ownerDataSource().getConnection();
                var statement = owner.createStatement()) {
            for (String module : Migrations.MODULES) {
                statement.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(module));
            }
        }
    }
}
