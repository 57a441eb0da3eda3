package cn.zhibu.roster;

import cn.zhibu.platform.Conflict;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded roster.
 *
 * @param account  of whoever uploaded it
 * @param run      names the job that works on it, or worked on it last
 * @param problem  a Chinese sentence: why it failed, or what has to be looked at
 * @param found    where its table stands; null before
 * @param outcome  what only its whole shows; null until it was read
 * @param declined names of proposed units that are not to be founded
 * @param choices  for rows about the same person, which is taken
 */
record Roster(
        UUID id,
        UUID account,
        @Nullable UUID person,
        String byName,
        @Nullable String address,
        String fileName,
        String sha256,
        RosterState state,
        Step step,
        UUID run,
        @Nullable String problem,
        @Nullable FoundTable found,
        @Nullable Outcome outcome,
        @Nullable Summary summary,
        Set<String> declined,
        Map<Integer, Choice> choices,
        Instant uploadedAt,
        @Nullable Instant acceptedAt) {

    Roster {
        declined = Set.copyOf(declined);
        choices = Map.copyOf(choices);
    }

    /** What its files and acts are named after. */
    String basis() {
        return "名册《" + fileName + "》";
    }

    void require(String doing, RosterState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Conflict(
                    switch (state) {
                        case READING -> "名册正在读取，完成后才能%s。".formatted(doing);
                        case NEEDS_MAPPING -> "请先指定各列的含义，再%s。".formatted(doing);
                        case PREVIEW -> "名册已在预览，不能%s。".formatted(doing);
                        case ACCEPTING -> "名册正在导入，不能%s。".formatted(doing);
                        case ACCEPTED -> "名册已经导入，不能%s。".formatted(doing);
                        case FAILED -> "这份名册没能读完，不能%s；请重新上传。".formatted(doing);
                        case ABANDONED -> "这份名册已经放弃，不能%s；请重新上传。".formatted(doing);
                    });
        }
    }

    FoundTable knownTable() {
        if (found == null) {
            throw new Conflict("还没有找到名册的表头，请稍候。");
        }
        return found;
    }

    Outcome knownOutcome() {
        if (outcome == null) {
            throw new Conflict("名册还没有读完，请稍候。");
        }
        return outcome;
    }
}
