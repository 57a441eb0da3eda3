package cn.zhibu.organization;

import cn.zhibu.access.HeldPosts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells access what somebody holds, in words for the screen. */
@Component
class PostsInWords implements HeldPosts {
    private final PostStore posts;

    PostsInWords(PostStore posts) {
        this.posts = posts;
    }

    @Override
    public List<HeldPost> of(UUID person, LocalDate on) {
        return posts.heldBy(person, on).stream()
                .map(held -> new HeldPost(held.kind().name(), held.kind().label(), held.unit(), held.unitName()))
                .toList();
    }
}
