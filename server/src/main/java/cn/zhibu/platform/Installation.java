package cn.zhibu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of one running product. The lock is the kernel's, so a killed process leaves none behind; {@code run}
 * tells other commands ({@code backup}, {@code verify-log}) where the running one listens.
 */
public final class Installation implements AutoCloseable {
    private final Path data;
    private final FileChannel channel;
    private final FileLock lock;

    private Installation(Path data, FileChannel channel, FileLock lock) {
        this.data = data;
        this.channel = channel;
        this.lock = lock;
    }

    /** What a running product says of itself. */
    public record Running(long pid, int httpPort, int databasePort) {}

    /**
     * Takes the folder for this process.
     *
     * @throws StartRefused when another process holds it
     */
    public static Installation take(Path folder) {
        Installation taken = takeIfFree(folder);
        if (taken != null) {
            return taken;
        }
        Path data = folder.toAbsolutePath().normalize();
        Running other = running(data);
        throw new StartRefused(
                other == null
                        ? "数据目录 %s 正被另一个进程使用（可能正在启动）。请稍候，或用 --data 指定另一个目录。".formatted(data)
                        : "支部云已经在运行：http://localhost:%d（进程 %d，数据目录 %s）。要再开一个，请用 --data 指定另一个目录、用 --port 指定另一个端口。"
                                .formatted(other.httpPort(), other.pid(), data));
    }

    /** Takes the folder for this process; null when another process holds it. */
    static @Nullable Installation takeIfFree(Path folder) {
        Path data = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data, OwnerOnly.FOLDER);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            Files.deleteIfExists(data.resolve("run"));
            return new Installation(data, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use data folder " + data, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path data() {
        return data;
    }

    /** Says where this process listens; written whole or not at all. */
    public void announce(int httpPort, int databasePort) {
        Properties run = new Properties();
        run.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        run.setProperty("httpPort", Integer.toString(httpPort));
        run.setProperty("databasePort", Integer.toString(databasePort));
        try {
            Path fresh = data.resolve("run.new");
            try (var out = Files.newBufferedWriter(fresh)) {
                run.store(out, null);
            }
            Files.move(fresh, data.resolve("run"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the product that holds this folder says of itself; null while it has not said it. */
    static @Nullable Running running(Path folder) {
        Properties run = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("run"))) {
            run.load(in);
        } catch (IOException e) {
            return null;
        }
        return new Running(
                Long.parseLong(run.getProperty("pid", "0")),
                Integer.parseInt(run.getProperty("httpPort", "0")),
                Integer.parseInt(run.getProperty("databasePort", "0")));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(data.resolve("run"));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
