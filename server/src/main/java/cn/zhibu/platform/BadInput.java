package cn.zhibu.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something given is not usable: which field, what was given, what is wrong with it, and how to mend it. Answers 400. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Field> fields;

    public BadInput(List<Field> fields) {
        super(String.join("；", fields.stream().map(Field::sentence).toList()));
        this.fields = List.copyOf(fields);
    }

    /**
     * @param field the name in the request, e.g. {@code name}
     * @param problem what is wrong, a Chinese clause
     * @param mend what to do, a Chinese clause
     */
    public record Field(String field, @Nullable String value, String problem, String mend) {
        String sentence() {
            return value == null || value.isEmpty() ? problem + "，" + mend : "“" + value + "”" + problem + "，" + mend;
        }
    }

    public static BadInput of(String field, @Nullable Object value, String problem, String mend) {
        return new BadInput(List.of(new Field(field, value == null ? null : value.toString(), problem, mend)));
    }

    public List<Field> fields() {
        return fields;
    }
}
