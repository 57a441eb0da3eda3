package cn.zhibu.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}) as they come in the jar, unpacked once
 * into a folder of the installation that only its owner may write.
 */
final class Engine {
    private static final String PACKED = "/postgres-linux-x86_64.txz";

    private final Path home;

    private Engine(Path home) {
        this.home = home;
    }

    /** The programs of this product version under {@code folder}; those of other versions are removed from it. */
    static Engine in(Path folder) {
        try (InputStream resource = Engine.class.getResourceAsStream(PACKED)) {
            if (resource == null) {
                throw new StartRefused("程序包中没有内置数据库（仅支持 Linux x86_64）。请改用外部 PostgreSQL：设置 ZHIBU_DB_URL。");
            }
            byte[] packed = resource.readAllBytes();
            Path home = folder.resolve(HexFormat.of().formatHex(Keys.sha256(packed), 0, 8));
            if (!Files.exists(home)) {
                FileSystemUtils.deleteRecursively(folder);
                Path fresh = folder.resolve("unpacking");
                Files.createDirectories(fresh);
                unpack(packed, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Engine(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the database programs into " + folder, e);
        }
    }

    private static void unpack(byte[] packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    boolean program = file.startsWith(target.resolve("bin"));
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** What a program answered: its exit status and everything it printed. */
    record Outcome(int status, String output) {
        boolean isGood() {
            return status == 0;
        }
    }

    /** Runs a program to its end. PostgreSQL refuses to work as root, so root runs it in a user namespace of its own. */
    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command, e);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every living server process that works in a folder: a postmaster and all its children do in theirs. */
    static List<ProcessHandle> serversIn(Path folder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(process, folder)).toList();
        }
    }

    /** Whether a process lives, is a PostgreSQL server's and works in a folder. A process not yet reaped does not. */
    static boolean worksIn(ProcessHandle process, Path folder) {
        if (!process.info().command().map(it -> it.contains("/postgres")).orElse(false)) {
            return false;
        }
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder);
        } catch (IOException e) {
            return false;
        }
    }
}
