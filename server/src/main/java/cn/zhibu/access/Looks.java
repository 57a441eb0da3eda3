package cn.zhibu.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at whom: noted and logged once per viewer, person, day and kind of look, and told to the person. */
@Component
public class Looks {
    private final JdbcClient jdbc;
    private final ObjectProvider<HeldPosts> posts;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    Looks(JdbcClient jdbc, ObjectProvider<HeldPosts> posts, ActLog log, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Looks of one viewer at me.
     *
     * @param day the latest of them
     * @param post the viewer's posts then, in words
     * @param what e.g. 查看人员
     * @param count on how many days
     */
    public record Look(LocalDate day, String by, @Nullable String post, String what, int count) {}

    /**
     * Notes that an account looks at a person; a look at oneself and a job's are none. The second of a day costs one
     * indexed read. Not to be called inside a read of {@link Acting}: the first writes.
     */
    public void note(Actor actor, UUID person, String name) {
        if (actor.isJob() || person.equals(actor.person())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        if (!acting.read(actor, () -> isNoted(actor, person, today))) {
            acting.write(actor, () -> add(actor, person, name, today));
        }
    }

    private boolean isNoted(Actor actor, UUID person, LocalDate today) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM access.look
                               WHERE person_id = :person AND day = :today AND account_id = :account AND what = :what)
                """)
                .param("person", person)
                .param("today", today)
                .param("account", actor.account())
                .param("what", ActKind.PERSON_LOOKED_AT.label())
                .query(Boolean.class)
                .single();
    }

    private void add(Actor actor, UUID person, String name, LocalDate today) {
        int added = jdbc.sql("""
                        INSERT INTO access.look (person_id, day, account_id, what, viewer, post)
                        VALUES (:person, :today, :account, :what, :viewer, :post) ON CONFLICT DO NOTHING
                        """)
                .param("person", person)
                .param("today", today)
                .param("account", actor.account())
                .param("what", ActKind.PERSON_LOOKED_AT.label())
                .param("viewer", actor.name())
                .param("post", postsOf(actor, today))
                .update();
        if (added > 0) {
            log.record(actor, Act.of(ActKind.PERSON_LOOKED_AT, new Act.Subject("PERSON", person, name)));
        }
    }

    private @Nullable String postsOf(Actor actor, LocalDate today) {
        UUID viewer = actor.person();
        HeldPosts source = posts.getIfAvailable();
        if (viewer == null || source == null) {
            return actor.duty() == null ? null : actor.duty().label();
        }
        return source.of(viewer, today).stream()
                .map(post -> post.unitName() + post.label())
                .collect(Collectors.joining("、"));
    }

    /** Who looked at the one who asks, the latest first. */
    public List<Look> atMe(Actor actor) {
        return acting.read(
                actor,
                () -> jdbc.sql("""
                SELECT max(day) AS day, (array_agg(viewer ORDER BY day DESC))[1] AS by,
                       (array_agg(post ORDER BY day DESC))[1] AS post, what, count(*) AS count
                FROM access.look WHERE person_id = :person
                GROUP BY account_id, what ORDER BY max(day) DESC, by LIMIT 500
                """)
                        .param("person", actor.person())
                        .query(Look.class)
                        .list());
    }
}
