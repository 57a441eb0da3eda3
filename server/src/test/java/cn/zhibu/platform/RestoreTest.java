package cn.zhibu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    static Path sound;
    Path file;
    Path data;
    Database.Outside outside;

    @BeforeAll
    static void oneSoundBackup() throws IOException, SQLException {
        Path data = shared.resolve("data");
        Database source = TestDatabases.copy();
        SampleCollege.fill(source, data);
        sound = shared.resolve("sound.backup");
        Backup.write(new OpenInstallation(data, TestDatabases.KEYS, source, null), sound, Clock.systemUTC());
    }

    @BeforeEach
    void anEmptyInstallation() throws IOException {
        file = folder.resolve("b.backup");
        Files.copy(sound, file);
        data = folder.resolve("data");
        outside = TestDatabases.outside();
    }

    private void restore() {
        Restore.from(file, data, BackupTest.environment(outside));
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(this::restore).isInstanceOf(StartRefused.class).hasMessageContainingAll(words);
        assertNothingWritten();
    }

    private void assertNothingWritten() {
        assertThat(Database.outside(outside, TestDatabases.KEYS))
                .satisfies(
                        database -> assertThat(SampleCollege.contents(database)).isEmpty());
        assertThat(data.resolve("key")).doesNotExist();
        assertThat(data.resolve("files")).doesNotExist();
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.2, 0.5, 0.8, 0.99, 0.999})
    void refusesAFileThatWasCutOff(double at) throws IOException {
        byte[] whole = Files.readAllBytes(sound);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * at)));
        assertRefused("已损坏或不完整");
    }

    /** A damaged byte is found; one in a place that means nothing (a time stamp of an entry) does no harm. */
    @Test
    void findsDamageWhereverItIs() throws IOException {
        byte[] whole = Files.readAllBytes(sound);
        String manifest;
        try (BackupFile backup = BackupFile.open(sound)) {
            manifest = new String(backup.manifest().json(), StandardCharsets.UTF_8);
        }
        int found = 0;
        int places = 120;
        for (int i = 0; i < places; i++) {
            byte[] damaged = whole.clone();
            damaged[(int) ((long) i * whole.length / places)] ^= 0x55;
            Files.write(file, damaged);
            try (BackupFile backup = BackupFile.open(file)) {
                assertThat(new String(backup.manifest().json(), StandardCharsets.UTF_8))
                        .isEqualTo(manifest);
            } catch (StartRefused refused) {
                assertThat(refused).hasMessageContaining("备份文件");
                found++;
            }
        }
        assertThat(found).isGreaterThan(places / 2);
    }

    @Test
    void refusesAFileThatIsNoBackup() throws IOException {
        Files.writeString(file, "这不是备份");
        assertRefused("已损坏或不完整");
        Files.delete(file);
        assertRefused("找不到备份文件");
    }

    @Test
    void refusesANewerFormat() throws IOException {
        rewriteManifest(text -> text.replace("\"format\" : 1", "\"format\" : 2"));
        assertRefused("更新", "格式 2");
    }

    @Test
    void refusesAMigrationItDoesNotKnow() throws IOException {
        rewriteManifest(text -> text.replace("\"access\" : [ \"1\"", "\"access\" : [ \"1\", \"999\""));
        assertRefused("access", "999");
    }

    @Test
    void refusesAnotherKey() {
        Function<String, @Nullable String> wrong = name -> name.equals("ZHIBU_KEY")
                ? Base64.getEncoder().encodeToString(new byte[Keys.BYTES])
                : BackupTest.environment(outside).apply(name);
        assertThatThrownBy(() -> Restore.from(file, data, wrong))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("密钥不符");
        assertNothingWritten();
    }

    @Test
    void takesBackWhatItWroteWhenTheCountsDoNotAgree() throws IOException {
        rewriteManifest(text -> text.replaceFirst("\"rows\" : 50", "\"rows\" : 51"));
        assertRefused("应有 51 行", "50 行");
    }

    @Test
    void refusesAnInstallationThatHoldsSomething() throws Exception {
        restore();
        var before = SampleCollege.contents(Database.outside(outside, TestDatabases.KEYS));
        assertThatThrownBy(this::restore).isInstanceOf(StartRefused.class).hasMessageContaining("只能恢复到空的安装");
        assertThat(SampleCollege.contents(Database.outside(outside, TestDatabases.KEYS)))
                .isEqualTo(before);
    }

    @Test
    void beginsAnewAfterItWasCutOff() throws Exception {
        Database.outside(outside, TestDatabases.KEYS).migrate();
        Path underWay = Files.createDirectories(data.resolve("restoring"));
        Files.writeString(underWay.resolve("target"), outside.url());
        Files.createDirectories(data.resolve("files/ab"));
        assertThatThrownBy(() -> Restore.refuseHalfDone(data)).isInstanceOf(StartRefused.class);

        restore();
        assertThatCode(() -> Restore.refuseHalfDone(data)).doesNotThrowAnyException();
        assertThat(SampleCollege.contents(Database.outside(outside, TestDatabases.KEYS))
                        .get("tables/organization.person"))
                .isNotEmpty();
    }

    private void rewriteManifest(UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("manifest.json");
            String before = Files.readString(manifest);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(manifest, after);
        }
    }
}
