package cn.zhibu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path data;

    /** The owner of an outside database has CREATEROLE, and is no superuser. */
    @Test
    void needsNoSuperuserOnAnOutsideServerAndWorksThereAsARoleThatIsNone() throws SQLException {
        Database outside = Database.outside(TestDatabases.outside(), TestDatabases.KEYS);
        outside.migrate();
        try (var pool = outside.appDataSource(1);
                var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT current_user LIKE 'outside\\__%\\_app', rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                        FROM pg_roles WHERE rolname = current_user
                        """)) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    @Test
    void saysWhyItCannotUseAnOutsideServer() {
        var nowhere = new Database.Outside("jdbc:postgresql://127.0.0.1:1/zhibu", "zhibu", "");
        assertThatThrownBy(() -> Database.outside(nowhere, TestDatabases.KEYS).migrate())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("无法用账户 zhibu 连接数据库");
    }

    @Test
    void saysThatTheKeyIsAnother() {
        Database.embedded(data, Keys.open(data, null), Map.of()).close();
        Keys another = Keys.open(data.resolve("elsewhere"), null);
        assertThatThrownBy(() -> Database.embedded(data, another, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("密钥与数据目录不符");
        assertThat(Engine.serversIn(data.resolve("database"))).isEmpty();
    }
}
