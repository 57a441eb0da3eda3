package cn.zhibu.roster;

import cn.zhibu.platform.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The uploaded files as they came. Reading needs one on this machine's disk, for as long as it lasts. */
@Component
class Originals {
    private final FileStore files;

    Originals(FileStore files) {
        this.files = files;
    }

    /** @return its name in the store: the SHA-256 of its content */
    String keep(InputStream content) {
        return files.save(content).sha256();
    }

    <T> T read(String sha256, Function<Sheets, T> reading) {
        try {
            Path copy = Files.createTempFile("roster", null);
            try {
                try (InputStream content = files.open(sha256)) {
                    Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                try (Sheets sheets = RosterFile.open(copy)) {
                    return reading.apply(sheets);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the original " + sha256, e);
        }
    }
}
