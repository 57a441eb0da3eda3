package cn.zhibu.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Declared here, answered by organization: the posts a person holds on a day, in words for the screen. */
public interface HeldPosts {
    List<HeldPost> of(UUID person, LocalDate on);

    /** A post as the one who holds it is told: its kind, its Chinese name and its unit. */
    record HeldPost(String kind, String label, UUID unitId, String unitName) {}
}
