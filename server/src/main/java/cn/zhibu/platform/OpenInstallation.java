package cn.zhibu.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An installation opened for one command: beside the running product, or with its database started for the time. */
public final class OpenInstallation implements AutoCloseable {
    private final Path data;
    private final Keys keys;
    private final Database database;
    private final @Nullable Installation taken;

    OpenInstallation(Path data, Keys keys, Database database, @Nullable Installation taken) {
        this.data = data;
        this.keys = keys;
        this.database = database;
        this.taken = taken;
    }

    /**
     * Opens an installation that exists.
     *
     * @param environment environment variables by name
     * @throws StartRefused when there is none, or it is just starting
     */
    public static OpenInstallation at(Path data, Function<String, @Nullable String> environment) {
        Database.Outside outside = Database.Outside.in(environment);
        if (outside == null && !Database.isIn(data)) {
            throw new StartRefused("数据目录 %s 中没有支部云的数据库。请用 --data 指定数据目录。".formatted(data.toAbsolutePath()));
        }
        Keys keys = Keys.existing(data, environment.apply("ZHIBU_KEY"));
        if (keys == null) {
            throw new StartRefused("数据目录 %s 中没有密钥文件 key，也没有设置 ZHIBU_KEY。".formatted(data.toAbsolutePath()));
        }
        if (outside != null) {
            return new OpenInstallation(data, keys, Database.outside(outside, keys), null);
        }
        Installation free = Installation.takeIfFree(data);
        if (free != null) {
            return new OpenInstallation(data, keys, Database.embedded(data, keys, Map.of()), free);
        }
        Installation.Running running = Installation.running(data);
        if (running == null) {
            throw new StartRefused("支部云正在启动，请稍候再试。");
        }
        return new OpenInstallation(data, keys, Database.beside(running, keys), null);
    }

    Path data() {
        return data;
    }

    public Keys keys() {
        return keys;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (taken != null) {
            taken.close();
        }
    }
}
