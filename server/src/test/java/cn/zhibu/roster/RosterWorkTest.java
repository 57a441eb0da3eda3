package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.ProductTest;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.organization.Stage;
import cn.zhibu.platform.Conflict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A job that is killed is run again, on this node or another. */
@ProductTest
@Import(ImportScene.class)
class RosterWorkTest {
    @Autowired
    ImportScene scene;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterLists lists;

    @Autowired
    RosterWork work;

    @Autowired
    RosterStore store;

    @Autowired
    RowStore rows;

    @Autowired
    Acting acting;

    @Test
    void readingOnceMoreAfterACrashDoublesNothing() {
        Actor actor = scene.organizationDepartment();
        UUID id = scene.preview(actor, List.of(scene.fresh(Stage.FULL), scene.fresh(Stage.APPLICANT)))
                .id();
        UUID run = acting.write(actor, () -> store.begin(id, Step.READ, null));
        acting.write(actor, () -> store.takeUp(run));

        work.run(run, () -> false);
        work.run(run, () -> false);

        assertThat(lists.view(actor, id).state()).isEqualTo(RosterState.PREVIEW);
        assertThat(scene.rows(actor, id, null)).hasSize(2);
    }

    @Test
    void aReplacedAttemptWritesNothingMore() {
        Actor actor = scene.organizationDepartment();
        UUID id = scene.preview(actor, List.of(scene.fresh(Stage.FULL))).id();
        Roster roster = acting.write(actor, () -> {
            store.begin(id, Step.READ, null);
            return store.get(id);
        });
        int first = acting.write(actor, () -> store.takeUp(roster.run()));
        acting.write(actor, () -> store.takeUp(roster.run()));

        assertThatThrownBy(() -> new Stint(roster, actor, first, acting, store).write(() -> rows.clear(id)))
                .isInstanceOf(Stint.Replaced.class);
        assertThat(scene.rows(actor, id, null)).isEmpty();
    }

    @Test
    void acceptingOnceMoreAfterACrashEntersNobodyTwice() {
        Actor actor = scene.organizationDepartment();
        UUID id = scene.preview(actor, List.of(scene.fresh(Stage.FULL))).id();
        UUID run = acting.write(actor, () -> store.begin(id, Step.ACCEPT, null));
        acting.write(actor, () -> store.takeUp(run));

        work.run(run, () -> false);
        work.run(run, () -> false);

        assertThat(lists.view(actor, id).state()).isEqualTo(RosterState.ACCEPTED);
        assertThatThrownBy(() -> rosters.accept(actor, id)).isInstanceOf(Conflict.class);
    }

    @Test
    void whatChangedAfterThePreviewStopsTheAcceptanceAndIsComparedAnew() {
        Actor actor = scene.organizationDepartment();
        Map<Field, String> person = scene.fresh(Stage.FULL);
        Map<Field, String> second = scene.fresh(Stage.FULL);
        UUID slow = scene.preview(actor, List.of(second, person)).id();
        scene.accept(actor, scene.preview(actor, List.of(person)).id());

        rosters.accept(actor, slow);
        RosterView view = scene.waitFor(actor, slow);

        assertThat(view.state()).isEqualTo(RosterState.PREVIEW);
        assertThat(view.problem()).contains("什么都没有写入");
        assertThat(scene.verdicts(actor, slow)).containsExactly(Verdict.FRESH, Verdict.UNCHANGED);
    }
}
