package cn.zhibu.roster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an uploader has settled once for all later files: mappings of columns, and names of branches. */
@Component
class SettledStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SettledStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The mapping last corrected by hand for files of this shape. */
    Optional<Map<Integer, @Nullable Field>> mapping(UUID account, String fingerprint) {
        return jdbc.sql("SELECT columns FROM roster.column_mapping WHERE account_id = ? AND fingerprint = ?")
                .params(account, fingerprint)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<LinkedHashMap<Integer, @Nullable Field>>() {}));
    }

    void putMapping(UUID account, String fingerprint, Map<Integer, @Nullable Field> columns) {
        jdbc.sql("""
                INSERT INTO roster.column_mapping (account_id, fingerprint, columns) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (account_id, fingerprint) DO UPDATE SET columns = excluded.columns
                """)
                .params(account, fingerprint, json.writeValueAsString(columns))
                .update();
    }

    /** Names of branches with the full name each means. */
    Map<Mention, String> aliases(UUID account) {
        Map<Mention, String> aliases = new HashMap<>();
        jdbc.sql("SELECT branch, school, unit FROM roster.alias WHERE account_id = ?")
                .param(account)
                .query((row, n) -> aliases.put(
                        new Mention(row.getString("branch"), row.getString("school")), row.getString("unit")))
                .list();
        return aliases;
    }

    void putAliases(UUID account, Map<Mention, String> aliases) {
        aliases.forEach((mention, unit) -> jdbc.sql("""
                INSERT INTO roster.alias (account_id, branch, school, unit) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id, branch, school) DO UPDATE SET unit = excluded.unit
                """)
                .params(account, mention.branch(), mention.school(), unit)
                .update());
    }
}
