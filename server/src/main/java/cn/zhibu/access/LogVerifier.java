package cn.zhibu.access;

import cn.zhibu.platform.Keys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Walks the whole log, entry by entry in bounded memory, and tells whether it is what was written: nothing changed, put
 * in, taken out or cut off at the end. It needs a connection that may read the log, and the installation's key.
 */
public final class LogVerifier {
    private static final int AT_ONCE = 1_000;

    private final byte[] key;

    public LogVerifier(Keys keys) {
        this.key = key(keys);
    }

    /**
     * What was found.
     *
     * @param count entries that follow one another untouched
     * @param head the hash of the last of them, 64 hex digits; comparing it with one noted elsewhere also shows a log
     *     that was put back to an earlier state as a whole
     * @param brokenAt the number of the first entry that is missing or not what was written, or null
     */
    public record Integrity(
            boolean intact,
            long count,
            String head,
            @Nullable Long brokenAt) {}

    /** @throws SQLException when the log cannot be read */
    public Integrity verify(Connection connection) throws SQLException {
        boolean restore = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            LogHead sealed = sealedHead(statement);
            LogHead last = LogHead.EMPTY;
            try (ResultSet rows = statement.executeQuery("SELECT * FROM access.act ORDER BY seq")) {
                while (rows.next()) {
                    LoggedAct act = ActStore.read(rows, 0);
                    if (!act.follows(last, key)) {
                        return broken(last);
                    }
                    last = LogHead.of(act.seq(), act.hash(), key);
                }
            }
            boolean whole =
                    sealed.isGenuine(key) && sealed.seq() <= last.seq() && (sealed.seq() > 0 || last.seq() == 0);
            return whole ? new Integrity(true, last.seq(), hex(last), null) : broken(last);
        } finally {
            if (restore) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    static byte[] key(Keys keys) {
        return keys.derive("log");
    }

    /** Read before the entries: what is appended meanwhile is no loss. */
    private static LogHead sealedHead(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT seq, hash, seal FROM access.log_head")) {
            return rows.next() ? new LogHead(rows.getLong(1), rows.getBytes(2), rows.getBytes(3)) : LogHead.EMPTY;
        }
    }

    private static Integrity broken(LogHead last) {
        return new Integrity(false, last.seq(), hex(last), last.seq() + 1);
    }

    private static String hex(LogHead head) {
        return HexFormat.of().formatHex(head.hash());
    }
}
