package cn.zhibu.roster.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.Problem;
import cn.zhibu.roster.Progress;
import cn.zhibu.roster.RosterLists;
import cn.zhibu.roster.RosterState;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Progress as server-sent events, read from the database, so it doesn't matter which node works. A stream ends after a
 * minute and the browser opens the next, which signs in anew.
 */
@RestController
class ProgressController {
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final RosterLists lists;

    ProgressController(RosterLists lists) {
        this.lists = lists;
    }

    @GetMapping(path = "/api/rosters/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.IMPORT_ROSTER)
    SseEmitter progress(Actor actor, @PathVariable UUID id) {
        RosterLists.Now now = lists.now(actor, id);
        SseEmitter stream = new SseEmitter(LONGEST.plusSeconds(10).toMillis());
        Thread.ofVirtual().name("roster-progress").start(() -> follow(stream, actor, id, now));
        return stream;
    }

    private void follow(SseEmitter stream, Actor actor, UUID id, RosterLists.Now first) {
        try {
            RosterLists.Now now = first;
            Progress sent = null;
            RosterState state = null;
            for (long left = LONGEST.dividedBy(EVERY); left > 0; left--) {
                send(stream, "progress", now.progress(), sent);
                send(stream, "state", new State(now.state()), state == null ? null : new State(state));
                sent = now.progress();
                state = now.state();
                if (!now.working()) {
                    break;
                }
                Thread.sleep(EVERY);
                now = lists.now(actor, id);
            }
            stream.complete();
        } catch (IOException | IllegalStateException | Problem gone) {
            stream.complete();
        } catch (InterruptedException stopping) {
            stream.complete();
            Thread.currentThread().interrupt();
        }
    }

    private static void send(SseEmitter stream, String event, Object now, @Nullable Object before) throws IOException {
        if (!now.equals(before)) {
            stream.send(SseEmitter.event().name(event).data(now, MediaType.APPLICATION_JSON));
        }
    }

    record State(RosterState state) {}
}
