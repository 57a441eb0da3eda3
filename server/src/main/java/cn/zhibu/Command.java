package cn.zhibu;

import cn.zhibu.access.LogVerifier;
import cn.zhibu.platform.Backup;
import cn.zhibu.platform.BackupManifest;
import cn.zhibu.platform.OpenInstallation;
import cn.zhibu.platform.Restore;
import cn.zhibu.platform.StartRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;

/** What the product is asked to do at the terminal: to run, or one of the works on an installation. */
sealed interface Command {
    /** Does it; returns when it is done, or when the server is up. */
    void execute();

    /** Runs the server with these Spring arguments. */
    record Run(List<String> arguments) implements Command {
        @Override
        public void execute() {
            SpringApplication.run(Zhibu.class, arguments.toArray(String[]::new));
        }
    }

    record TakeBackup(Path file, Path data) implements Command {
        @Override
        public void execute() {
            keepLogsQuiet();
            try (OpenInstallation installation = OpenInstallation.at(data, System::getenv)) {
                say("备份完成：" + file, Backup.write(installation, file, Clock.systemUTC()));
            }
        }
    }

    record RestoreBackup(Path file, Path data) implements Command {
        @Override
        public void execute() {
            keepLogsQuiet();
            say("恢复完成：" + data.toAbsolutePath(), Restore.from(file, data, System::getenv));
        }
    }

    record VerifyLog(Path data) implements Command {
        @Override
        public void execute() {
            keepLogsQuiet();
            try (OpenInstallation installation = OpenInstallation.at(data, System::getenv);
                    Connection owner = installation.database().ownerDataSource().getConnection()) {
                LogVerifier.Integrity log = new LogVerifier(installation.keys()).verify(owner);
                if (!log.intact()) {
                    throw new StartRefused(
                            "操作日志不完整：前 %d 条完好，第 %d 条缺失或被改动。请保留现场，报告审计员。".formatted(log.count(), log.brokenAt()));
                }
                System.out.printf("操作日志完好：%d 条，末条 %s%n", log.count(), log.head());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read the log", e);
            }
        }
    }

    record Help() implements Command {
        @Override
        public void execute() {
            System.out.println("""
                    java -jar zhibu.jar [--port N] [--data DIR] [--demo]      运行 · run
                    java -jar zhibu.jar backup FILE [--data DIR]              备份 · back up, also while it runs
                    java -jar zhibu.jar restore FILE [--data DIR]             恢复到空的安装 · restore into an empty installation
                    java -jar zhibu.jar verify-log [--data DIR]               核验操作日志 · prove the log of acts unbroken""");
        }
    }

    private static void say(String done, BackupManifest manifest) {
        System.out.printf(
                "%s（%d 张表 %d 行，%d 个文件，密钥 %s，取于 %s）%n",
                done,
                manifest.tables().size(),
                manifest.rows(),
                manifest.files(),
                manifest.keyFingerprint(),
                manifest.takenAt());
    }

    /**
     * Understands the words behind {@code java -jar zhibu.jar}. What is not ours goes on to Spring.
     *
     * @throws StartRefused when a word is missing
     */
    static Command of(String... words) {
        List<String> rest = new ArrayList<>(Arrays.asList(words));
        String data = option(rest, "--data");
        String port = option(rest, "--port");
        boolean demo = rest.remove("--demo");
        String verb = rest.isEmpty() || rest.getFirst().startsWith("--") ? "run" : rest.removeFirst();
        Path folder = Path.of(data.isEmpty() ? "data" : data);
        return switch (verb) {
            case "run" -> {
                addUnlessEmpty(rest, "--zhibu.data=", data);
                addUnlessEmpty(rest, "--server.port=", port);
                addUnlessEmpty(rest, "--zhibu.demo=", demo ? "true" : "");
                yield new Run(rest);
            }
            case "backup" -> new TakeBackup(file(rest), folder);
            case "restore" -> new RestoreBackup(file(rest), folder);
            case "verify-log" -> new VerifyLog(folder);
            case "help" -> new Help();
            default -> throw new StartRefused("不认识的命令 %s。可用：run、backup、restore、verify-log、help。".formatted(verb));
        };
    }

    /** A work on an installation speaks for itself; nothing is logged beside it. */
    private static void keepLogsQuiet() {
        LoggingSystem.get(Command.class.getClassLoader()).beforeInitialize();
    }

    /** Takes {@code name value} or {@code name=value} out of the words; empty when it is not there. */
    private static String option(List<String> words, String name) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(name + "=")) {
                return words.remove(i).substring(name.length() + 1);
            }
            if (words.get(i).equals(name)) {
                if (i + 1 == words.size()) {
                    throw new StartRefused("%s 后面缺少值。".formatted(name));
                }
                words.remove(i);
                return words.remove(i);
            }
        }
        return "";
    }

    private static void addUnlessEmpty(List<String> words, String prefix, String value) {
        if (!value.isEmpty()) {
            words.add(prefix + value);
        }
    }

    private static Path file(List<String> words) {
        if (words.isEmpty()) {
            throw new StartRefused("请给出备份文件名，例如：backup zhibu-2026-11-22.backup");
        }
        return Path.of(words.removeFirst());
    }
}
