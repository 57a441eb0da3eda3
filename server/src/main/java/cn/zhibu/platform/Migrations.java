package cn.zhibu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Plain SQL, forward only: one folder, one schema and one history per module, in the modules' order. */
final class Migrations {
    /** Modules with tables, in the order they stand on each other. */
    static final List<String> MODULES = List.of("platform", "access", "organization", "roster", "demo");

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

    /** The versions of a module's migrations that this program brings, e.g. {@code [1, 2]}. */
    static Set<String> known(String module) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/%s/V*__*.sql".formatted(module)))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
