package cn.zhibu.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentor (培养联系人) or introducer (入党介绍人) of somebody.
 *
 * @param person who it is; null while the name has not been tied to one person
 */
public record Companion(Role role, String name, @Nullable UUID person) {
    public enum Role {
        MENTOR,
        INTRODUCER
    }
}
