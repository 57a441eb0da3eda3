package cn.zhibu.organization;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Readings without tones, in lower case, one syllable per character, from ICU. Surnames have readings of their own
 * (曾 zeng, 单 shan). A character without a reading stands for itself. Readings never change, so they are kept.
 */
final class Pinyin {
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    /** Two-character surnames whose characters read differently alone. */
    private static final Set<String> COMPOUND = Set.of("长孙", "尉迟", "万俟", "单于", "澹台", "宿勤");

    private static final ConcurrentMap<String, String> SURNAMES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, String> CHARACTERS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** A personal name: the surname by its reading as one. */
    static List<String> ofPerson(String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        int second = name.offsetByCodePoints(0, 1);
        int end = COMPOUND.stream().anyMatch(name::startsWith) ? name.offsetByCodePoints(0, 2) : second;
        String surname = SURNAMES.computeIfAbsent(name.substring(0, end), NAMES::transliterate);
        List<String> syllables = new ArrayList<>(List.of(surname.strip().split("\\s+")));
        syllables.addAll(of(name.substring(end)));
        return syllables;
    }

    /** Any text, character by character; separators and spaces are left out, Latin words and numbers kept whole. */
    static List<String> of(String text) {
        List<String> syllables = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
                return;
            }
            end(word, syllables);
            if (Character.isLetterOrDigit(c)) {
                syllables.add(CHARACTERS.computeIfAbsent(
                        Character.toString(c),
                        character -> PLAIN.transliterate(character).strip()));
            }
        });
        end(word, syllables);
        return syllables;
    }

    private static void end(StringBuilder word, List<String> syllables) {
        if (!word.isEmpty()) {
            syllables.add(word.toString());
            word.setLength(0);
        }
    }
}
