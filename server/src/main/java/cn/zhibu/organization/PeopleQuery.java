package cn.zhibu.organization;

import cn.zhibu.platform.BadInput;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of people is filtered and sorted by, as it stands in the address of the page.
 *
 * @param unit a unit in scope; null for all one sees
 * @param q the beginning of a name, its pinyin, its initials or a number
 * @param after where the page before ended; null for the first
 * @param limit rows a page, 1 to 200
 */
public record PeopleQuery(
        @Nullable UUID unit,
        List<Stage> stage,
        @Nullable String major,
        @Nullable Integer grade,
        @Nullable String classUnit,
        @Nullable String campus,
        @Nullable String q,
        Sort sort,
        @Nullable String after,
        int limit) {

    /** What a list may be sorted by: the column, with the id behind it. */
    public enum Sort {
        NAME("sort_key"),
        NUMBER("number");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static final int MOST = 200;

    public PeopleQuery {
        stage = List.copyOf(stage);
        if (limit < 1 || limit > MOST) {
            throw BadInput.of("limit", limit, "不在 1 至 %d 之间".formatted(MOST), "请填这个范围内的数");
        }
    }

    public static PeopleQuery all(int limit) {
        return new PeopleQuery(null, List.of(), null, null, null, null, null, Sort.NAME, null, limit);
    }

    PeopleQuery from(@Nullable String cursor) {
        return new PeopleQuery(unit, stage, major, grade, classUnit, campus, q, sort, cursor, limit);
    }
}
