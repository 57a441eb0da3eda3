package cn.zhibu.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to have put right in their own file.
 *
 * @param unit where the person stands today
 * @param before what stood there when it was asked; null for nothing
 * @param after what should stand there, tidy
 */
record Correction(
        UUID id,
        UUID person,
        String personName,
        UUID unit,
        CorrectableField field,
        @Nullable String before,
        @Nullable String after,
        String reason,
        Instant at,
        State state) {

    /** One person's word on it. */
    record Word(
            UUID account,
            String by,
            boolean agrees,
            @Nullable String remark,
            Instant at) {}

    /** How far it has come: asked, confirmed by the branch, and then decided above it. */
    sealed interface State {
        record Asked() implements State {}

        record HalfWay(Word branch) implements State {}

        record Agreed(Word branch, Word above) implements State {}

        record Declined(Word by) implements State {}

        /** @param words in their order, two at most */
        static State of(List<Word> words) {
            if (words.isEmpty()) {
                return new Asked();
            }
            Word last = words.getLast();
            if (!last.agrees()) {
                return new Declined(last);
            }
            return words.size() == 1 ? new HalfWay(last) : new Agreed(words.getFirst(), last);
        }
    }
}
