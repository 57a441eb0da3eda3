package cn.zhibu.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Input that cannot be taken as it is; each field with its value, what is wrong and how to mend it. */
public final class BadInput extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> fields;

    /**
     * One wrong field.
     *
     * @param field its name in the request, e.g. {@code study.grade}
     * @param value as it came, null for what must not be repeated (passwords) or was missing
     * @param problem a Chinese half-sentence, e.g. 不是日期
     * @param mend what to write instead, if there is something to say
     */
    public record FieldProblem(
            String field,
            @Nullable String value,
            String problem,
            @Nullable String mend) {
        String sentence() {
            return (value == null ? "" : "“" + value + "”") + problem + (mend == null ? "" : "，" + mend);
        }
    }

    public BadInput(List<FieldProblem> fields) {
        super(fields.stream().map(FieldProblem::sentence).collect(Collectors.joining("；", "", "。")));
        this.fields = List.copyOf(fields);
    }

    public static BadInput of(String field, @Nullable Object value, String problem, @Nullable String mend) {
        return new BadInput(List.of(new FieldProblem(field, value == null ? null : value.toString(), problem, mend)));
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("fields", fields);
    }
}
