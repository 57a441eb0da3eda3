package cn.zhibu.roster;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One attempt of a job at a roster's step. Whatever it writes is written only while the roster is still its own: a
 * roster given up, sent back or taken over by another node after a crash stops it.
 */
record Stint(Roster roster, Actor actor, int attempt, Acting acting, RosterStore store) {

    /** The roster is no longer this attempt's. */
    static final class Replaced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Replaced() {
            super("another attempt has the roster, or nobody wants it", null, false, false);
        }
    }

    UUID id() {
        return roster.id();
    }

    void write(Runnable work) {
        acting.write(actor, () -> {
            if (!store.has(roster.run(), attempt)) {
                throw new Replaced();
            }
            work.run();
        });
    }

    <T> T read(Supplier<T> work) {
        return acting.read(actor, work);
    }
}
