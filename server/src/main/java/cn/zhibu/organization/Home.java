package cn.zhibu.organization;

import cn.zhibu.regulation.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one person today.
 *
 * @param todos the most pressing first
 * @param mine one's own way, for who has a file
 * @param units the units one looks after
 */
public record Home(
        LocalDate day,
        String name,
        List<Todo> todos,
        @Nullable Mine mine,
        List<TreeNode> units) {

    /**
     * @param title what is the case, naming whom it is about
     * @param link where it is done, a path of the application
     * @param finding the rule behind it
     */
    public record Todo(String title, String detail, String link, Finding finding) {}

    public record Mine(
            Stage stage, List<PersonPage.StageDay> life, PersonPage.@Nullable Outlook outlook, UnitRef unit) {}
}
