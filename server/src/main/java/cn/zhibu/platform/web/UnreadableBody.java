package cn.zhibu.platform.web;

import cn.zhibu.platform.BadInput;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in words what is wrong with a request body that could not be read. */
final class UnreadableBody {
    private UnreadableBody() {}

    static BadInput explain(@Nullable Throwable cause) {
        return switch (cause == null ? new IllegalArgumentException("no body") : cause) {
            case InvalidFormatException wrong ->
                BadInput.of(path(wrong), String.valueOf(wrong.getValue()), "不是" + wanted(wrong.getTargetType()), null);
            case MismatchedInputException wrong ->
                BadInput.of(path(wrong), null, "“" + path(wrong) + "”缺失或格式不对", "请检查后再提交");
            case StreamReadException wrong ->
                BadInput.of(
                        "body",
                        null,
                        "内容不是完整的 JSON（第 %d 行第 %d 列）"
                                .formatted(
                                        wrong.getLocation().getLineNr(),
                                        wrong.getLocation().getColumnNr()),
                        null);
            default -> BadInput.of("body", null, "缺少内容，或内容无法读取", null);
        };
    }

    private static String path(JacksonException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    /** What a value of this type is called on screen. */
    static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "所要的格式";
        }
        if (type.isEnum()) {
            return "可选的值";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "日期（如 2026-11-22）";
            case "Instant" -> "时间（如 2026-11-22T08:00:00Z）";
            case "int", "Integer", "long", "Long" -> "整数";
            case "boolean", "Boolean" -> "是或否（true / false）";
            case "UUID" -> "有效的编号";
            default -> "所要的格式";
        };
    }
}
