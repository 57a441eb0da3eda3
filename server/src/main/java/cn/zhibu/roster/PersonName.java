package cn.zhibu.roster;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads people's names; characters beyond the Basic Multilingual Plane and names with a dot stay whole. */
final class PersonName {

    /** Every dot that keyboards offer for the one in 阿依古丽·吐尔逊. */
    private static final Pattern DOT = Pattern.compile("(?<=\\p{IsHan})[·•・．.‧∙⋅●｡。﹒⸱ᐧ](?=\\p{IsHan})");

    private static final Pattern SEVERAL = Pattern.compile("[、，,；;/／|\\\\\\n\\r\\t]+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern ROLE = Pattern.compile("[(（][^)）]*[)）]$");
    private static final int LONGEST_FAMILY_AND_GIVEN = 4;

    private PersonName() {}

    /** 张　三 → 张三; the dot of any keyboard → ·; the spaces of a Latin name are kept. */
    static String read(String text) {
        String tidy = Text.tidy(text);
        String spaced = LATIN.matcher(tidy).find() ? tidy : tidy.replace(" ", "");
        return DOT.matcher(spaced).replaceAll("·");
    }

    /** Several names in one cell, in the order written, without repetition. */
    static List<String> several(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return SEVERAL.splitAsStream(text)
                .flatMap(PersonName::bySpaces)
                .map(name -> read(ROLE.matcher(name.strip()).replaceFirst("")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** 张三 李四 are two people; 张 三 is one, because nobody is called 张 alone. */
    private static Stream<String> bySpaces(String text) {
        String tidy = Text.tidy(text);
        String[] parts = tidy.split(" ");
        boolean wholeNames = Stream.of(parts).allMatch(PersonName::mayBeWhole);
        return LATIN.matcher(tidy).find() || !wholeNames ? Stream.of(tidy) : Stream.of(parts);
    }

    private static boolean mayBeWhole(String part) {
        int length = part.codePointCount(0, part.length());
        return part.contains("·") || length >= 2 && length <= LONGEST_FAMILY_AND_GIVEN;
    }
}
