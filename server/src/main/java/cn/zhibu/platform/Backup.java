package cn.zhibu.platform;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes one consistent snapshot of database, files and key into one file, while the product is in use: a ZIP of a
 * {@code COPY} per table, taken in one read-only transaction, with a manifest of counts and sums.
 */
public final class Backup {
    private final ZipOutputStream zip;
    private final List<BackupManifest.Entry> entries = new ArrayList<>();

    private Backup(ZipOutputStream zip) {
        this.zip = zip;
    }

    /**
     * Writes the backup; the file appears whole, readable by its owner only, or not at all.
     *
     * @throws StartRefused when the file exists already, or a stored file is missing or damaged
     */
    public static BackupManifest write(OpenInstallation from, Path target, Clock clock) {
        Path file = target.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new StartRefused("文件 %s 已存在，不会覆盖。请换一个文件名。".formatted(file));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.deleteIfExists(part);
            BackupManifest manifest;
            try (FileChannel channel = FileChannel.open(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.FILE);
                    ZipOutputStream zip =
                            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
                manifest = new Backup(zip).snapshot(from, clock);
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the database", e);
        } finally {
            deleteQuietly(part);
        }
    }

    private BackupManifest snapshot(OpenInstallation from, Clock clock) throws IOException, SQLException {
        try (Connection owner = from.database().ownerDataSource().getConnection()) {
            owner.setAutoCommit(false);
            owner.setReadOnly(true);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = owner.createStatement()) {
                statement.execute("SET LOCAL row_security = off"); // an error rather than a row left out
            }
            Catalog catalog = new Catalog(owner);
            var migrations = catalog.migrations();
            List<BackupManifest.Table> tables = copyTables(owner, catalog.tables());
            var sequences = catalog.sequences();
            copyFiles(owner, FileStore.folder(from.data()));
            if (!from.keys().keptOutside()) {
                byte[] key = from.keys().encoded().getBytes(StandardCharsets.US_ASCII);
                entry(BackupManifest.KEY, out -> out.write(key));
            }
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    SystemFacts.programVersion(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    from.keys().fingerprint(),
                    migrations,
                    tables,
                    sequences,
                    List.copyOf(entries));
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            new ByteArrayInputStream(manifest.json()).transferTo(zip);
            zip.closeEntry();
            return manifest;
        }
    }

    private List<BackupManifest.Table> copyTables(Connection owner, List<BackupManifest.Table> tables)
            throws IOException, SQLException {
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        List<BackupManifest.Table> counted = new ArrayList<>();
        for (BackupManifest.Table table : tables) {
            long[] rows = new long[1];
            entry(table.entry(), out -> rows[0] = copy.copyOut(TableLoad.copy(table) + " TO STDOUT", out));
            counted.add(new BackupManifest.Table(table.schema(), table.name(), table.columns(), rows[0]));
        }
        return counted;
    }

    private void copyFiles(Connection owner, Path folder) throws IOException, SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("SELECT sha256 FROM platform.stored_file ORDER BY sha256")) {
            while (row.next()) {
                String sha256 = row.getString(1);
                Path file = FileStore.file(folder, sha256);
                if (!Files.exists(file)) {
                    throw new StartRefused("备份没有完成：文件 %s 不见了。请从较早的备份找回它，再备份。".formatted(file));
                }
                try (InputStream content = Files.newInputStream(file)) {
                    entry(BackupManifest.fileEntry(sha256), content::transferTo);
                }
                if (!entries.getLast().sha256().equals(sha256)) {
                    throw new StartRefused("备份没有完成：文件 %s 已损坏。请从较早的备份找回它，再备份。".formatted(file));
                }
            }
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    private void entry(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        long[] bytes = new long[1];
        DigestOutputStream digested = new DigestOutputStream(
                new FilterOutputStream(zip) {
                    @Override
                    public void write(byte[] from, int offset, int length) throws IOException {
                        out.write(from, offset, length);
                        bytes[0] += length;
                    }

                    @Override
                    public void write(int one) throws IOException {
                        out.write(one);
                        bytes[0]++;
                    }
                },
                Keys.newSha256());
        content.writeTo(digested);
        zip.closeEntry();
        entries.add(new BackupManifest.Entry(
                name,
                bytes[0],
                HexFormat.of().formatHex(digested.getMessageDigest().digest())));
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
