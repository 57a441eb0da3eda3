package cn.zhibu;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as they are written: every member is always there, and null only where the component is
 * {@code @Nullable}. A nested type is called by its outer type's name and its own; two types of one name are refused.
 */
final class RecordShapes implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> named = new HashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        boolean own = raw.getPackageName().startsWith("cn.zhibu") && (raw.isRecord() || raw.isEnum());
        if (own && raw.getTypeParameters().length == 0) {
            type.setName(name(raw));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (own && raw.isRecord() && schema != null && schema.get$ref() != null) {
            Schema<?> model = context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
            if (model != null && model.getProperties() != null) {
                model.setRequired(new ArrayList<>(model.getProperties().keySet()));
                markNullable(model, raw);
            }
        }
        return schema;
    }

    private String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String name = (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName();
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two types of the API are called " + name + ": " + type + ", " + other);
        }
        return name;
    }

    private static void markNullable(Schema<?> model, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                markNullable(model, component.getType());
                continue;
            }
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(component.getName(), orNull(property));
            }
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                    && property.getAdditionalProperties() instanceof Schema<?> value
                    && generic.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class)) {
                property.setAdditionalProperties(orNull(value));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema<?> nothing = new Schema<>(SpecVersion.V31);
            nothing.addType("null");
            Schema<?> either = new Schema<>(SpecVersion.V31);
            either.addOneOfItem(schema);
            either.addOneOfItem(nothing);
            return either;
        }
        if (schema.getOneOf() == null) {
            schema.addType("null");
        }
        return schema;
    }
}
