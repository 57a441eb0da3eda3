package cn.zhibu.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup being read. It is verified whole, every byte of it, before anything is written anywhere. */
final class BackupFile implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens and verifies a backup.
     *
     * @throws StartRefused when it is missing, damaged, cut off, or of a newer program
     */
    static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused("找不到备份文件 %s。".formatted(file.toAbsolutePath()));
        }
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                BackupFile backup = new BackupFile(file, zip, manifest(zip));
                backup.verify();
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (StartRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, "打不开（%s）".formatted(e.getMessage()));
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new IOException("缺少 " + BackupManifest.NAME);
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        if (sum.getValue() != entry.getCrc()) {
            throw new IOException(BackupManifest.NAME + " 的校验和不符");
        }
        return BackupManifest.read(new ByteArrayInputStream(content));
    }

    private void verify() throws IOException {
        Set<String> unexpected = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(unexpected::add);
        unexpected.remove(BackupManifest.NAME);
        for (BackupManifest.Entry entry : manifest.entries()) {
            if (!unexpected.remove(entry.name())) {
                throw damaged(file, "缺少 " + entry.name());
            }
            try (DigestInputStream in = new DigestInputStream(stream(entry.name()), Keys.newSha256())) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
                if (bytes != entry.bytes() || !sha256.equals(entry.sha256())) {
                    throw damaged(file, entry.name() + " 的校验和不符");
                }
            } catch (IOException e) {
                throw damaged(file, entry.name() + " 读不出来");
            }
        }
        if (!unexpected.isEmpty()) {
            throw damaged(file, "多出 " + String.join("、", unexpected));
        }
        refuseUnknownMigrations();
    }

    private void refuseUnknownMigrations() {
        for (Map.Entry<String, List<String>> module : manifest.migrations().entrySet()) {
            Set<String> known =
                    Migrations.MODULES.contains(module.getKey()) ? Migrations.known(module.getKey()) : Set.of();
            for (String version : module.getValue()) {
                if (!known.contains(version)) {
                    throw new StartRefused("备份文件由支部云 %s 生成，其中模块 %s 的数据结构（第 %s 版）本程序还不认识。请用不低于该版本的程序恢复。"
                            .formatted(manifest.program(), module.getKey(), version));
                }
            }
        }
    }

    private static StartRefused damaged(Path file, String what) {
        return new StartRefused("备份文件 %s 已损坏或不完整：%s。没有写入任何数据，请换一份备份。".formatted(file, what));
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream stream(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException("no entry " + entry);
        }
        return zip.getInputStream(found);
    }

    /** The key this backup needs, checked against its fingerprint: what is there already, else what it carries. */
    Keys key(@Nullable Keys there) {
        Keys key = there == null ? carried() : there;
        if (key == null) {
            throw new StartRefused("备份文件不含密钥（密钥由学校另行保管）。请用环境变量 ZHIBU_KEY 给出备份时所用的密钥。");
        }
        if (!key.fingerprint().equals(manifest.keyFingerprint())) {
            throw new StartRefused("密钥不符：备份用的是密钥 %s，现在给出的是 %s。请用 ZHIBU_KEY 给出备份时所用的密钥。"
                    .formatted(manifest.keyFingerprint(), key.fingerprint()));
        }
        return key;
    }

    private @Nullable Keys carried() {
        if (zip.getEntry(BackupManifest.KEY) == null) {
            return null;
        }
        try (InputStream in = stream(BackupManifest.KEY)) {
            return Keys.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw damaged(file, "密钥读不出来");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
