package cn.zhibu.organization;

import cn.zhibu.regulation.Finding;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a unit's page shows.
 *
 * @param unit in JSON its members stand beside the others
 * @param path units above it, from the committee down
 * @param vacancies posts that should be held and are not
 * @param may what who asks may do here
 */
public record UnitPage(
        @JsonUnwrapped TreeNode unit,
        LocalDate founded,
        List<UnitRef> path,
        List<Post> posts,
        List<PostChoice> vacancies,
        List<PostChoice> postKinds,
        @Nullable Term term,
        List<UnitEvent> history,
        List<Finding> findings,
        List<TreeNode> children,
        List<UnitAct> may) {

    /** A post by its name. */
    public record PostChoice(PostKind kind, String label) {
        static PostChoice of(PostKind kind) {
            return new PostChoice(kind, kind.label());
        }
    }

    /** @param until the day the term is up */
    public record Term(LocalDate from, LocalDate until) {}

    /** What may be done to a unit from its page. */
    public enum UnitAct {
        FOUND,
        RENAME,
        MOVE,
        MERGE,
        DISSOLVE,
        APPOINT
    }
}
