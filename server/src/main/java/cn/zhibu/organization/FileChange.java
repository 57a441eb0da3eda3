package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The difference between two states of a file, field by field, with sealed values masked, as the log keeps it. */
@Component
class FileChange {
    private final JsonMapper json;

    FileChange(JsonMapper json) {
        this.json = json;
    }

    Act between(KnownPerson before, PersonFile after) {
        Map<String, @Nullable Object> was = fields(before.file());
        Map<String, @Nullable Object> is = fields(after);
        was.entrySet().removeIf(entry -> java.util.Objects.equals(entry.getValue(), is.get(entry.getKey())));
        is.keySet().retainAll(was.keySet());
        mask(was);
        mask(is);
        return Act.of(
                        ActKind.PERSON_CHANGED,
                        new Act.Subject("PERSON", before.id(), before.file().name()))
                .changing(json.writeValueAsString(was), json.writeValueAsString(is));
    }

    private static void mask(Map<String, @Nullable Object> fields) {
        fields.computeIfPresent("idNumber", (key, value) -> Masks.idNumber(value.toString()));
        fields.computeIfPresent("phone", (key, value) -> Masks.phone(value.toString()));
    }

    private Map<String, @Nullable Object> fields(PersonFile file) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        json.valueToTree(file).properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        fields.computeIfPresent("idNumber", (key, value) -> file.idNumber());
        fields.computeIfPresent("phone", (key, value) -> file.phone());
        Stages.of(file.standing()).forEach((stage, since) -> fields.put(stage.name(), since.toString()));
        fields.remove("standing");
        return fields;
    }
}
