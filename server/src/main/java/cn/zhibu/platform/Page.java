package cn.zhibu.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list read by keys.
 *
 * @param next what {@code after} must be for the following page, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** A page of at most {@code size} items, of a query that asked for one more than that. */
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> key) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, size));
        return new Page<>(items, key.apply(items.getLast()));
    }
}
