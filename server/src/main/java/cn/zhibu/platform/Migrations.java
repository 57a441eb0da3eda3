package cn.zhibu.platform;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Plain SQL, forward only: one folder, one schema and one history per module, in the modules' order. */
final class Migrations {
    /** Modules with tables, in the order they stand on each other. */
    static final List<String> MODULES = List.of("platform", "access", "organization", "roster");

    private Migrations() {}

    static void run(DataSource owner, String appRole) {
        MODULES.forEach(module -> of(module, owner, appRole, null).migrate());
    }

    /** Migrates each module up to a given version and no further; used to restore an older backup. */
    static void runUpTo(DataSource owner, String appRole, Map<String, String> versions) {
        MODULES.stream()
                .filter(versions::containsKey)
                .forEach(module ->
                        of(module, owner, appRole, versions.get(module)).migrate());
    }

    /** The newest version this program brings for a module. */
    static @Nullable String newest(String module, DataSource owner) {
        MigrationInfo[] all = of(module, owner, "unused", null).info().all();
        return all.length == 0 ? null : all[all.length - 1].getVersion().getVersion();
    }

    private static Flyway of(String module, DataSource owner, String appRole, @Nullable String upTo) {
        return Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .locations("classpath:db/migration/" + module)
                .placeholders(Map.of("app", "\"" + appRole + "\""))
                .target(upTo == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(upTo))
                .validateMigrationNaming(true)
                .load();
    }
}
