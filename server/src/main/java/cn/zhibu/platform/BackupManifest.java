package cn.zhibu.platform;

import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, as {@code manifest.json} in it.
 *
 * @param format of the file, {@value #FORMAT} for this program's
 * @param program version of the product that wrote it
 * @param keyFingerprint tells which key its sealed columns need
 * @param migrations versions applied, per module, in their order
 * @param entries everything in the file but the manifest
 */
public record BackupManifest(
        int format,
        String program,
        Instant takenAt,
        String keyFingerprint,
        Map<String, List<String>> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Entry> entries) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String KEY = "key";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A table, its columns without generated ones, and the rows it has in this snapshot. */
    record Table(String schema, String name, List<String> columns, long rows) {
        String entry() {
            return "tables/%s.%s".formatted(schema, name);
        }
    }

    record Sequence(String schema, String name, long value, boolean called) {}

    /** One entry of the file: its name, its length in bytes and its SHA-256 in hex, unpacked. */
    record Entry(String name, long bytes, String sha256) {}

    static String fileEntry(String sha256) {
        return "files/" + sha256;
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    public long files() {
        return entries.stream()
                .filter(entry -> entry.name().startsWith("files/"))
                .count();
    }

    /** The last version per module. */
    Map<String, String> lastMigrations() {
        Map<String, String> last = new LinkedHashMap<>();
        migrations.forEach((module, versions) -> last.put(module, versions.getLast()));
        return last;
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /**
     * Reads a manifest.
     *
     * @throws StartRefused when a newer program wrote it
     */
    static BackupManifest read(InputStream in) {
        var tree = JSON.readTree(in);
        if (tree.path("format").asInt() > FORMAT) {
            throw new StartRefused("备份文件由更新的支部云（版本 %s，文件格式 %d）生成，本程序只认识格式 %d。请用不低于该版本的程序恢复。"
                    .formatted(
                            tree.path("program").asString("未知"),
                            tree.path("format").asInt(),
                            FORMAT));
        }
        return JSON.treeToValue(tree, BackupManifest.class);
    }
}
