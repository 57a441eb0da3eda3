package cn.zhibu.roster;

import cn.zhibu.organization.PostKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises what somebody's posts are called: 支部书记, 党支部书记 and 书记 are one. */
final class PostNames {
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/]");
    private static final Pattern UNIT = Pattern.compile("^(学生|教工)?(党支部|支部|党总支|总支)");

    private PostNames() {}

    /** The names in a cell, one by one. */
    static List<String> several(String text) {
        return BETWEEN.splitAsStream(text)
                .map(Text::value)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static Optional<PostKind> read(String name) {
        String bare = UNIT.matcher(name).replaceFirst("");
        return Stream.of(PostKind.values())
                .filter(kind -> kind.label().equals(bare))
                .findFirst();
    }

    static String written(List<PostKind> kinds) {
        return String.join("、", kinds.stream().sorted().map(PostKind::label).toList());
    }
}
