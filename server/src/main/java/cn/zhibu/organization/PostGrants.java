package cn.zhibu.organization;

import cn.zhibu.access.Grant;
import cn.zhibu.access.Grants;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A post is a grant: what the posts held on a day allow, each in its unit's subtree. */
@Component
class PostGrants implements Grants {
    private final PostStore posts;

    PostGrants(PostStore posts) {
        this.posts = posts;
    }

    @Override
    public Set<Grant> of(UUID person, LocalDate on) {
        return posts.heldBy(person, on).stream()
                .flatMap(held -> held.kind().allows(held.unitKind()).stream()
                        .map(permission -> new Grant(permission, held.unit())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
