package cn.zhibu.roster;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Grants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A job works on a roster as whoever uploaded it, with what their posts allow now: no more than they may themselves. */
@Component
class Uploaders {
    private final Grants grants;
    private final Clock clock;

    Uploaders(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    Actor of(Roster roster) {
        return new Actor(
                roster.account(),
                roster.byName(),
                roster.person(),
                roster.person() == null ? Set.of() : grants.of(roster.person(), LocalDate.now(clock)),
                null,
                roster.address());
    }
}
