package cn.zhibu.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A roster in the list of one's uploads. */
public record RosterItem(
        UUID id,
        String fileName,
        RosterState state,
        @Nullable String problem,
        @Nullable Summary summary,
        String by,
        Instant at,
        @Nullable Instant acceptedAt) {

    static RosterItem of(Roster roster) {
        return new RosterItem(
                roster.id(),
                roster.fileName(),
                roster.state(),
                roster.problem(),
                roster.summary(),
                roster.byName(),
                roster.uploadedAt(),
                roster.acceptedAt());
    }
}
