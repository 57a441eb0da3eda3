package cn.zhibu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    static Path data;

    private static EmbeddedServer start() {
        return EmbeddedServer.start(data.resolve("database"), "geheim", Map.of("shared_buffers", "16MB"));
    }

    @Test
    void keepsWhatItAcknowledgedAndAsksEverybodyForAPassword() throws SQLException {
        try (EmbeddedServer server = start();
                var connection = server.superConnection("postgres");
                var statement = connection.createStatement()) {
            List<String> settings = new ArrayList<>();
            try (var rows = statement.executeQuery("""
                    SELECT setting FROM pg_settings
                    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')
                    """)) {
                while (rows.next()) {
                    settings.add(rows.getString(1));
                }
            }
            assertThat(settings).containsExactly("on", "on", "on");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.port()), "postgres", "falsch"))
                    .hasMessageContaining("password");
        }
        assertThat(Engine.serversIn(data.resolve("database"))).isEmpty();
    }

    @Test
    void comesBackByItselfWhenItIsKilled() throws Exception {
        try (EmbeddedServer server = start()) {
            try (var connection = server.superConnection("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS kept (n int)");
                statement.execute("INSERT INTO kept VALUES (42)");
            }
            kill();
            assertThat(eventually(server, "SELECT max(n) FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void startsWhereAnEarlierStartWasCutOff() throws Exception {
        Files.createDirectories(data.resolve("database.new/base"));
        Files.writeString(data.resolve("database.password"), "alt");
        Files.createDirectories(data.resolve("engine/unpacking/bin"));
        try (EmbeddedServer server = start()) {
            assertThat(eventually(server, "SELECT 1")).isOne();
        }
    }

    @Test
    void isNotBarredByAPidFileThatNamesAStranger() throws Exception {
        start().close();
        Files.writeString(
                data.resolve("database/postmaster.pid"),
                "%d%n%s%n".formatted(ProcessHandle.current().pid(), data.resolve("database")));
        try (EmbeddedServer server = start()) {
            assertThat(eventually(server, "SELECT 1")).isOne();
        }
    }

    private static void kill() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private static int eventually(EmbeddedServer server, String sql) throws Exception {
        for (Instant end = Instant.now().plus(Duration.ofSeconds(60)); ; Thread.sleep(100)) {
            try (var connection = server.superConnection("postgres");
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getInt(1);
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }
}
