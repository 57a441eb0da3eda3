package cn.zhibu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    Path data;
    Path file;
    Database source;

    @BeforeEach
    void sampleCollege() throws IOException, SQLException {
        data = folder.resolve("data");
        file = folder.resolve("a.backup");
        source = TestDatabases.copy();
        SampleCollege.fill(source, data);
    }

    private BackupManifest backUp() {
        return Backup.write(new OpenInstallation(data, TestDatabases.KEYS, source, null), file, Clock.systemUTC());
    }

    static Function<String, @Nullable String> environment(Database.Outside outside) {
        return Map.of(
                        "ZHIBU_DB_URL",
                        outside.url(),
                        "ZHIBU_DB_USER",
                        outside.user(),
                        "ZHIBU_DB_PASSWORD",
                        outside.password())::get;
    }

    @Test
    void bringsEveryRowAndFileBackIntoAnEmptyInstallation() throws Exception {
        BackupManifest manifest = backUp();
        assertThat(manifest.files()).isOne();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Database.Outside outside = TestDatabases.outside();
        Path other = folder.resolve("other");
        Restore.from(file, other, environment(outside));

        Database restored = Database.outside(outside, TestDatabases.KEYS);
        assertThat(SampleCollege.contents(restored)).isEqualTo(SampleCollege.contents(source));
        assertThat(Keys.existing(other, null)).isNotNull();
        assertThat(Files.walk(FileStore.folder(other)).filter(Files::isRegularFile))
                .singleElement()
                .satisfies(stored -> assertThat(stored).hasContent(SampleCollege.PHOTO));
        try (Connection owner = restored.ownerDataSource().getConnection()) {
            assertThat(new Catalog(owner).triggers()).as("triggers awake").isNotEmpty();
            assertThat(new Catalog(owner).foreignKeys())
                    .as("foreign keys in place")
                    .isNotEmpty();
        }
    }

    @Test
    void isOneMomentWhilePeopleAreWriting() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong pairs = new AtomicLong();
        Thread writer = Thread.ofVirtual().start(() -> {
            try (Connection owner = source.ownerDataSource().getConnection();
                    var statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                while (!stop.get()) {
                    long n = pairs.incrementAndGet();
                    statement.execute("INSERT INTO access.account (login, name) VALUES ('w%d', '写')".formatted(n));
                    statement.execute(
                            "INSERT INTO organization.person (number, name, sort_key) VALUES ('W%d', '写', 'w')"
                                    .formatted(n));
                    owner.commit();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        while (pairs.get() < 50) {
            Thread.onSpinWait();
        }
        BackupManifest manifest = backUp();
        long during = pairs.get();
        stop.set(true);
        writer.join();

        assertThat(rows(manifest, "access", "account") - 1)
                .isEqualTo(rows(manifest, "organization", "person") - 50)
                .isBetween(49L, during);
    }

    private static long rows(BackupManifest manifest, String schema, String name) {
        return manifest.tables().stream()
                .filter(table -> table.schema().equals(schema) && table.name().equals(name))
                .mapToLong(BackupManifest.Table::rows)
                .sum();
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Files.writeString(file, "schon da");
        assertThatThrownBy(this::backUp).isInstanceOf(StartRefused.class).hasMessageContaining("已存在");
        assertThat(file).hasContent("schon da");
    }

    @Test
    void isNotTakenWhenAStoredFileIsGone() throws IOException {
        try (var all = Files.walk(FileStore.folder(data))) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
        assertThatThrownBy(this::backUp).isInstanceOf(StartRefused.class).hasMessageContaining("不见了");
        assertThat(folder.toFile().list()).containsExactly("data");
    }

    @Test
    void holdsNoKeyThatTheCollegeKeepsItself() throws Exception {
        Keys kept = Keys.open(folder, TestDatabases.KEYS.encoded());
        Backup.write(new OpenInstallation(data, kept, source, null), file, Clock.systemUTC());

        Database.Outside outside = TestDatabases.outside();
        assertThatThrownBy(() -> Restore.from(file, folder.resolve("other"), environment(outside)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ZHIBU_KEY");

        Function<String, @Nullable String> withKey = name ->
                name.equals("ZHIBU_KEY") ? kept.encoded() : environment(outside).apply(name);
        Restore.from(file, folder.resolve("other"), withKey);
        assertThat(folder.resolve("other/key")).doesNotExist();
    }

    @Test
    void movesAnOlderBackupForwardToThisProgram() throws Exception {
        source = TestDatabases.empty();
        source.migrateUpTo(Map.of("platform", "1", "access", "1"));
        Files.createDirectories(data);
        backUp();

        Database.Outside outside = TestDatabases.outside();
        Restore.from(file, folder.resolve("other"), environment(outside));
        assertThat(SampleCollege.contents(Database.outside(outside, TestDatabases.KEYS)))
                .containsKey("tables/organization.person");
    }
}
