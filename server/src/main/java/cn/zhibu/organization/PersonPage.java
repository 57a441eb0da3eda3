package cn.zhibu.organization;

import cn.zhibu.regulation.Finding;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person's page shows; numbers masked.
 *
 * @param card in JSON its members stand beside the others
 * @param life the five stages in order, with the day each began where it has
 * @param outlook what comes next, by which rule, and when at the earliest
 * @param may what who asks may do here
 */
public record PersonPage(
        @JsonUnwrapped PersonCard card,
        @Nullable LocalDate birth,
        @Nullable String ethnicGroup,
        @Nullable String nativePlace,
        @Nullable String idNumberMasked,
        @Nullable String phoneMasked,
        @Nullable String campus,
        @Nullable String dormitory,
        @Nullable LocalDate expectedGraduation,
        @Nullable String internship,
        @Nullable String remark,
        List<StageDay> life,
        @Nullable Outlook outlook,
        List<Companion> mentors,
        List<Companion> introducers,
        List<Placement> placements,
        List<Post> posts,
        boolean photo,
        List<Finding> findings,
        List<PersonAct> may) {

    /** @param since null where the stage has not begun, or is passed without a day on file */
    public record StageDay(
            Stage stage, String label, @Nullable LocalDate since, boolean reached) {}

    /** @param earliest the first day on which the next step may be taken */
    public record Outlook(String sentence, String rule, String citation, LocalDate earliest) {}

    /** @param until the first day it no longer held; null while it holds */
    public record Placement(
            UnitRef unit,
            @Nullable UnitRef group,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {}

    /** What may be done to a person from the page. */
    public enum PersonAct {
        UNMASK,
        PLACE,
        EDIT,
        PHOTO,
        SHEET
    }

    UUID id() {
        return card.id();
    }
}
