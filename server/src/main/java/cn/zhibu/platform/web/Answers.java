package cn.zhibu.platform.web;

import cn.zhibu.platform.Problem;
import cn.zhibu.platform.TooMany;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem details in Chinese, by status. */
final class Answers {
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "填写有误"),
            Map.entry(401, "请先登录"),
            Map.entry(403, "没有权限"),
            Map.entry(404, "没有找到"),
            Map.entry(405, "不支持的操作"),
            Map.entry(406, "不支持的格式"),
            Map.entry(409, "与现状冲突"),
            Map.entry(413, "文件太大"),
            Map.entry(415, "不支持的格式"),
            Map.entry(422, "不符合规定"),
            Map.entry(429, "请求太频繁"),
            Map.entry(503, "暂时不可用"));

    private Answers() {}

    static ProblemDetail of(int status, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        body.setTitle(TITLES.getOrDefault(status, status < 500 ? "请求有误" : "系统出错"));
        return body;
    }

    static ResponseEntity<Object> of(Problem problem) {
        ProblemDetail body = of(problem.status(), String.valueOf(problem.getMessage()));
        problem.more().forEach(body::setProperty);
        HttpHeaders headers = new HttpHeaders();
        if (problem instanceof TooMany many) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfterSeconds()));
        }
        return ResponseEntity.status(problem.status()).headers(headers).body(body);
    }
}
