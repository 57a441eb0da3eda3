package cn.zhibu;

import cn.zhibu.platform.BadInput.FieldProblem;
import cn.zhibu.regulation.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457) as it reaches the browser.
 *
 * @param fields what is wrong with which field, when the input was
 * @param findings the rules that refuse, when rules did
 */
record ProblemAnswer(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldProblem> fields,
        @Nullable List<Finding> findings) {}
