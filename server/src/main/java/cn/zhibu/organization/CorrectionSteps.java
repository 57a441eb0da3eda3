package cn.zhibu.organization;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose word a correction waits for. */
@Component
class CorrectionSteps {
    private final PostStore posts;
    private final Clock clock;

    CorrectionSteps(PostStore posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** @param unit where the person stands */
    boolean isTurnOf(Actor actor, Correction correction, Unit unit) {
        if (correction.person().equals(actor.person())) {
            return false;
        }
        Set<UUID> roots = actor.scope(Permission.CONFIRM_CORRECTIONS).roots();
        boolean above = unit.path().stream().limit(unit.depth() - 1L).anyMatch(roots::contains);
        return switch (correction.state()) {
            case Correction.State.Asked asked ->
                roots.contains(unit.id()) || above && !someoneElseConfirmsIn(unit, correction.person());
            case Correction.State.HalfWay half ->
                above && !half.branch().account().equals(actor.account());
            case Correction.State.Agreed agreed -> false;
            case Correction.State.Declined declined -> false;
        };
    }

    private boolean someoneElseConfirmsIn(Unit unit, UUID asking) {
        return posts.ofUnits(List.of(unit.id()), LocalDate.now(clock)).stream()
                .anyMatch(post -> !post.person().equals(asking)
                        && post.kind().allows(unit.kind()).contains(Permission.CONFIRM_CORRECTIONS));
    }
}
