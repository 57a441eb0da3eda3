package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as lists show one. */
public record PersonCard(
        UUID id,
        String number,
        String name,
        @Nullable String sex,
        Stage stage,
        String stageLabel,
        LocalDate stageSince,
        UnitRef unit,
        @Nullable UnitRef group,
        @Nullable String school,
        @Nullable String major,
        @Nullable Integer grade,
        @Nullable String classUnit,
        List<String> posts) {
    public PersonCard {
        posts = List.copyOf(posts);
    }
}
