package cn.zhibu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Grants;
import cn.zhibu.organization.Appointment;
import cn.zhibu.organization.BranchKind;
import cn.zhibu.organization.Founding;
import cn.zhibu.organization.KnownPerson;
import cn.zhibu.organization.People;
import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.PersonPages;
import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Posts;
import cn.zhibu.organization.Stage;
import cn.zhibu.organization.Standing;
import cn.zhibu.organization.Study;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.UnitKind;
import cn.zhibu.organization.Units;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A college with somebody in its organisation department, who imports. */
@TestComponent
class ImportScene {
    static final Actor JOB = Actor.job("试验");
    private static final AtomicInteger PEOPLE = new AtomicInteger(2_000);

    private final Random random = new Random(7);

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    PersonPages pages;

    @Autowired
    Grants grants;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterLists lists;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    Unit college() {
        return units.root()
                .orElseGet(() -> units.found(
                        JOB,
                        new Founding(
                                null,
                                UnitKind.COMMITTEE,
                                BranchKind.ORDINARY,
                                "江南职业技术学院党委",
                                today().minusYears(4),
                                "省委批复")));
    }

    Unit school(String name) {
        return units.found(
                JOB, Founding.of(college().id(), UnitKind.GENERAL_BRANCH, name + "党总支", today().minusYears(3), "批复1号"));
    }

    Unit branch(Unit above, String name) {
        return units.found(JOB, Founding.of(above.id(), UnitKind.BRANCH, name, today().minusYears(2), "批复2号"));
    }

    Actor organizationDepartment() {
        return holder(college(), PostKind.ORGANIZATION_DEPARTMENT);
    }

    /** Somebody new who holds a post from today on. */
    Actor holder(Unit unit, PostKind kind) {
        String number = "T" + UUID.randomUUID().toString().substring(0, 8);
        Unit home = unit.kind() == UnitKind.BRANCH ? unit : branch(college(), "机关第" + number + "党支部");
        LocalDate day = LocalDate.of(2010, 7, 1);
        people.enter(
                JOB,
                List.of(new PersonFile(
                        number,
                        "任组织",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Study.NONE,
                        new Standing.Full(null, null, null, day, day.plusYears(1)),
                        home.id(),
                        null,
                        List.of(),
                        List.of(),
                        null)),
                today(),
                "试验");
        KnownPerson person = people.known(JOB, List.of(number)).getFirst();
        posts.appoint(JOB, new Appointment(unit.id(), person.id(), kind, today(), null, "试验"));
        return new Actor(UUID.randomUUID(), "任组织", person.id(), grants.of(person.id(), today()), null, "127.0.0.1");
    }

    /** The staff number of the one who acts. */
    String number(Actor actor) {
        return pages.of(JOB, Objects.requireNonNull(actor.person())).card().number();
    }

    UUID upload(Actor actor, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return rosters.upload(actor, file.getFileName().toString(), content);
        }
    }

    UUID upload(Actor actor, List<Map<Field, String>> people) {
        return rosters.upload(
                actor, "名册.csv", new java.io.ByteArrayInputStream(csv(people).getBytes(StandardCharsets.UTF_8)));
    }

    String csv(List<Map<Field, String>> people) {
        List<Field> fields = List.of(Field.values());
        String header = fields.stream().map(Field::title).collect(Collectors.joining(","));
        String lines = people.stream()
                .map(row -> fields.stream()
                        .map(field -> row.getOrDefault(field, ""))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return header + "\n" + lines;
    }

    RosterView waitFor(Actor actor, UUID id) {
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (lists.now(actor, id).working()) {
            assertThat(System.nanoTime()).as("the roster is still worked on").isLessThan(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return lists.view(actor, id);
    }

    RosterView preview(Actor actor, List<Map<Field, String>> people) {
        RosterView view = waitFor(actor, upload(actor, people));
        assertThat(view.state()).as(view.problem()).isEqualTo(RosterState.PREVIEW);
        return view;
    }

    RosterView accept(Actor actor, UUID id) {
        rosters.accept(actor, id);
        RosterView view = waitFor(actor, id);
        assertThat(view.state()).as(view.problem()).isEqualTo(RosterState.ACCEPTED);
        return view;
    }

    List<RowView> rows(Actor actor, UUID id, @Nullable Verdict verdict) {
        List<RowView> all = new ArrayList<>();
        String after = null;
        do {
            var page = lists.rows(actor, id, verdict, null, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    List<Verdict> verdicts(Actor actor, UUID id) {
        List<Verdict> verdicts = new ArrayList<>();
        rows(actor, id, null).forEach(row -> verdicts.add(row.verdict()));
        return verdicts;
    }

    Map<Field, String> fresh(Stage stage) {
        while (true) {
            Map<Field, String> row = SoundPerson.make(random, PEOPLE.incrementAndGet());
            if (stage.label().equals(row.get(Field.STAGE))) {
                return row;
            }
        }
    }

    static Map<Field, String> in(Map<Field, String> row, String school) {
        row.put(Field.SCHOOL, school);
        row.computeIfPresent(Field.BRANCH, (field, branch) -> school + "学生第一党支部");
        return row;
    }

    static String text(Map<Field, String> row, Field field) {
        return Objects.requireNonNull(row.get(field));
    }

    static String masked(String idNumber) {
        return cn.zhibu.organization.Masks.idNumber(idNumber);
    }
}
