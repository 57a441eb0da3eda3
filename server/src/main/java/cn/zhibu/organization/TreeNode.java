package cn.zhibu.organization;

import cn.zhibu.regulation.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the tree.
 *
 * @param depth 1 for the committee
 * @param counts people by stage, all below included; null where one sees the name only
 * @param marks what the rulebook finds about the unit itself
 */
public record TreeNode(
        UUID id,
        @Nullable UUID parentId,
        UnitKind kind,
        BranchKind form,
        String name,
        int depth,
        @Nullable Counts counts,
        List<Mark> marks) {
    public TreeNode {
        marks = List.copyOf(marks);
    }

    public record Mark(String rule, Level level, String facts) {}
}
