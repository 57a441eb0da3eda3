package cn.zhibu.roster;

import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.PostKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comparing one row came to.
 *
 * @param wanted the file it asks for; null unless it is FRESH, CHANGED or UNCHANGED
 * @param posts  to be given in the branch it names
 */
record Compared(Comparison comparison, @Nullable PersonFile wanted, List<PostKind> posts) {

    Compared {
        posts = List.copyOf(posts);
    }
}
