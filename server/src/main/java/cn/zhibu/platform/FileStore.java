package cn.zhibu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contents outside the database, each named by its own SHA-256 and never changed: {@code files/ab/cdef…} in the data
 * folder, and a row in {@code platform.stored_file} for every one that counts.
 */
@Component
public class FileStore {
    private final Path folder;
    private final JdbcClient jdbc;

    FileStore(Installation installation, JdbcClient jdbc) {
        this.folder = folder(installation.data());
        this.jdbc = jdbc;
    }

    /**
     * A stored content.
     *
     * @param sha256 64 hex digits, its name
     * @param bytes its length
     */
    public record StoredFile(String sha256, long bytes) {}

    /**
     * Keeps a content, which is on disk when this returns; it counts when the caller's transaction commits. The same
     * content twice is kept once.
     */
    public StoredFile save(InputStream content) {
        try {
            StoredFile stored = write(folder, content);
            jdbc.sql("""
                    INSERT INTO platform.stored_file (sha256, bytes) VALUES (:sha256, :bytes)
                    ON CONFLICT (sha256) DO NOTHING
                    """).paramSource(RecordParameters.of(stored)).update();
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a file in " + folder, e);
        }
    }

    /**
     * Opens a content for reading; the caller closes it.
     *
     * @throws UncheckedIOException when it is not there
     */
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(file(folder, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("no stored file " + sha256, e);
        }
    }

    static Path folder(Path data) {
        return data.resolve("files");
    }

    static Path file(Path folder, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /** Writes a content into a folder of contents: aside first, brought to disk, then moved to its name whole. */
    static StoredFile write(Path folder, InputStream content) throws IOException {
        Files.createDirectories(folder, OwnerOnly.FOLDER);
        Path aside = folder.resolve(UUID.randomUUID() + ".part");
        try (DigestInputStream digested = new DigestInputStream(content, Keys.newSha256())) {
            long bytes = writeToDisk(aside, digested);
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            Path file = file(folder, sha256);
            Files.createDirectories(file.resolveSibling("."), OwnerOnly.FOLDER);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new StoredFile(sha256, bytes);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static long writeToDisk(Path file, InputStream content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.FILE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long bytes = content.transferTo(out);
            channel.force(true);
            return bytes;
        }
    }
}
