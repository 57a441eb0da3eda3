package cn.zhibu.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list read by key: the items, and where the next page begins, null at the end.
 *
 * @param next opaque to who asks; give it back as {@code after}
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Makes a page of what was read with one row more than asked for. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> key) {
        boolean more = read.size() > limit;
        List<T> items = List.copyOf(more ? read.subList(0, limit) : read);
        return new Page<>(items, more ? key.apply(items.getLast()) : null);
    }

    /** Where a row stands in its list: what it is sorted by, and its id as text. */
    public record Key(String by, String id) {
        public String encoded() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((by + '\n' + id).getBytes(StandardCharsets.UTF_8));
        }

        /**
         * @throws BadInput when this is nothing {@link #encoded} made
         */
        public static Key decode(String after) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
                int cut = text.lastIndexOf('\n');
                return new Key(text.substring(0, cut), text.substring(cut + 1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw BadInput.of("after", after, "不是有效的翻页位置", "请从第一页重新打开");
            }
        }
    }
}
