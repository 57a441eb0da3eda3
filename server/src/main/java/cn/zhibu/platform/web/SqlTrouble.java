package cn.zhibu.platform.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What a failure of the database means to the one who asked, by PostgreSQL's error class; null: a fault of ours. */
final class SqlTrouble {
    private SqlTrouble() {}

    static @Nullable ProblemDetail explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return explain(sql.getSQLState());
            }
        }
        return null;
    }

    private static @Nullable ProblemDetail explain(String state) {
        if (state.startsWith("22")) {
            return Answers.of(400, "填写的内容里有不能保存的字符或数值，请检查后再提交。");
        }
        if (state.equals("23505") || state.equals("23P01") || state.startsWith("40")) {
            return Answers.of(409, "刚刚有人改过同一条记录，请刷新后再试。");
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Answers.of(503, "数据库正在恢复，请稍后再试；已经保存的内容都在。");
        }
        return null;
    }
}
