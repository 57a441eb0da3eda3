package cn.zhibu.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;

/**
 * The components of a record as named SQL parameters, in PostgreSQL's types: an instant as a time stamp with zone, an
 * enum by its name, everything else as it is.
 */
public final class RecordParameters extends AbstractSqlParameterSource {
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            Map<String, RecordComponent> byName = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().trySetAccessible();
                byName.put(component.getName(), component);
            }
            return byName;
        }
    };

    private final Record row;

    private RecordParameters(Record row) {
        this.row = row;
    }

    public static RecordParameters of(Record row) {
        return new RecordParameters(row);
    }

    @Override
    public boolean hasValue(String name) {
        return COMPONENTS.get(row.getClass()).containsKey(name);
    }

    @Override
    public @Nullable Object getValue(String name) {
        RecordComponent component = COMPONENTS.get(row.getClass()).get(name);
        if (component == null) {
            throw new IllegalArgumentException(
                    "%s has no component %s".formatted(row.getClass().getName(), name));
        }
        try {
            return inSql(component.getAccessor().invoke(row));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int getSqlType(String name) {
        return getValue(name) instanceof java.time.OffsetDateTime ? Types.TIMESTAMP_WITH_TIMEZONE : TYPE_UNKNOWN;
    }

    private static @Nullable Object inSql(@Nullable Object value) {
        return value instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC)
                : value instanceof Enum<?> constant ? constant.name() : value;
    }
}
