package cn.zhibu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.platform.Backup;
import cn.zhibu.platform.OpenInstallation;
import cn.zhibu.platform.Restore;
import cn.zhibu.platform.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product in a process of its own: started, backed up, stopped, and killed in every way. */
class ProductLifeTest {
    @TempDir
    Path folder;

    @Test
    void sharesNothingWithASecondStartAndLeavesNothingRunning() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("while-running.backup");
        ProcessHandle database;
        try (ChildProduct product = ChildProduct.ready(data)) {
            assertThat(product.answer()).isLessThan(500);
            assertThat(product.said()).contains("http://localhost:" + product.port());
            database = ProcessHandle.of(product.databasePid()).orElseThrow();
            try (ChildProduct beside = ChildProduct.starting(data, "--port=0");
                    ChildProduct samePort =
                            ChildProduct.starting(folder.resolve("other"), "--port=" + product.port())) {
                assertThat(beside.ended()).isNotZero();
                assertThat(beside.said()).contains("已经在运行").doesNotContain("Exception");
                assertThat(samePort.ended()).isNotZero();
                assertThat(samePort.said()).contains("端口", "--port").doesNotContain("Exception");
            }
            add(data, "acknowledged");
            try (OpenInstallation installation = OpenInstallation.at(data, System::getenv)) {
                Backup.write(installation, file, Clock.systemUTC());
            }
            assertThatThrownBy(() -> Restore.from(file, data, System::getenv))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("已经在运行");
            assertThat(product.answer()).isLessThan(500);
        }
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("run")).doesNotExist();
        database.onExit().completeOnTimeout(database, 5, TimeUnit.SECONDS).join();

        Path other = folder.resolve("restored");
        Restore.from(file, other, System::getenv);
        assertThat(accounts(other, "acknowledged")).isOne();
        assertThat(other.resolve("restoring")).doesNotExist();
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenItIsKilled() throws Exception {
        Path data = folder.resolve("data");
        try (ChildProduct product = ChildProduct.ready(data)) {
            add(data, "first");
            product.killDatabase();
            eventually(data, "first");
            add(data, "second");
            product.process.destroyForcibly();
            product.ended();
        }
        try (ChildProduct product = ChildProduct.ready(data)) {
            assertThat(accounts(data, "first", "second")).isEqualTo(2);
            add(data, "third");
            product.killDatabase();
            product.process.destroyForcibly();
            product.ended();
        }
        try (ChildProduct product = ChildProduct.ready(data)) {
            assertThat(accounts(data, "first", "second", "third")).isEqualTo(3);
            assertThat(product.answer()).isLessThan(500);
        }
        assertThat(Files.exists(data.resolve("database/postmaster.pid"))).isFalse();
    }

    private static void add(Path data, String login) throws SQLException {
        try (OpenInstallation installation = OpenInstallation.at(data, System::getenv);
                var connection = installation.database().ownerDataSource().getConnection();
                var insert = connection.prepareStatement("INSERT INTO access.account (login, name) VALUES (?, '甲')")) {
            insert.setString(1, login);
            insert.executeUpdate();
        }
    }

    private static int accounts(Path data, String... logins) throws SQLException {
        try (OpenInstallation installation = OpenInstallation.at(data, System::getenv);
                var connection = installation.database().ownerDataSource().getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM access.account WHERE login = ANY (?)")) {
            query.setArray(1, connection.createArrayOf("text", logins));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void eventually(Path data, String login) throws Exception {
        for (Instant end = Instant.now().plus(Duration.ofMinutes(1)); ; Thread.sleep(100)) {
            try {
                assertThat(accounts(data, login)).isOne();
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }
}
