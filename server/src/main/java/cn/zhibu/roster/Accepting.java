package cn.zhibu.roster;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Actor;
import cn.zhibu.organization.Appointment;
import cn.zhibu.organization.Founding;
import cn.zhibu.organization.KnownPerson;
import cn.zhibu.organization.People;
import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.Posts;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.Units;
import cn.zhibu.platform.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last step: founds, enters, changes and appoints in one transaction. Every row is compared once more in it; if one
 * comes to anything else than was shown, nothing is written.
 */
@Component
class Accepting {
    private static final int AT_ONCE = 1_000;

    private final RosterStore store;
    private final RowStore rows;
    private final ProgressStore progress;
    private final Comparing comparing;
    private final Units units;
    private final People people;
    private final Posts posts;
    private final ActLog log;
    private final JsonMapper json;
    private final Clock clock;

    Accepting(
            RosterStore store,
            RowStore rows,
            ProgressStore progress,
            Comparing comparing,
            Units units,
            People people,
            Posts posts,
            ActLog log,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.progress = progress;
        this.comparing = comparing;
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Conflict when the college has changed since the preview */
    void run(Stint stint) {
        stint.write(() -> {
            Roster roster = store.get(stint.id());
            Summary summary = Objects.requireNonNull(roster.summary(), "compared");
            int total = summary.fresh() + summary.changed();
            progress.put(roster.id(), Step.ACCEPT, 0, total);
            LocalDate today = LocalDate.now(clock);
            found(stint.actor(), roster, today);
            if (total > 0) {
                write(stint.actor(), roster, total, today);
                people.resolveCompanions(
                        stint.actor(), units.root().orElseThrow().id());
            }
            store.putAccepted(roster.id(), clock.instant());
            log.record(
                    stint.actor(),
                    Act.of(ActKind.ROSTER_ACCEPTED, new Act.Subject("ROSTER", roster.id(), roster.fileName()))
                            .changing(null, json.writeValueAsString(summary)));
        });
    }

    private void found(Actor actor, Roster roster, LocalDate today) {
        Map<String, UUID> byName = new HashMap<>();
        Places places = comparing.places(actor, roster);
        places.college().root().ifPresent(root -> byName.put(root.name(), root.id()));
        for (String school : places.college().schoolNames()) {
            Unit unit = places.college().ofSchool(school).orElseThrow();
            byName.put(unit.name(), unit.id());
        }
        for (ProposedUnit wanted : places.proposed()) {
            if (wanted.accept()) {
                UUID parent = Objects.requireNonNull(byName.get(wanted.parent()), wanted.parent());
                Unit unit =
                        units.found(actor, Founding.of(parent, wanted.kind(), wanted.name(), today, roster.basis()));
                byName.put(unit.name(), unit.id());
            }
        }
    }

    private void write(Actor actor, Roster roster, int total, LocalDate today) {
        Comparer comparer = comparing.comparer(actor, roster);
        Set<Verdict> wanted = Set.of(Verdict.FRESH, Verdict.CHANGED);
        int done = 0;
        List<StagedRow> chunk = rows.after(roster.id(), 0, wanted, null, AT_ONCE);
        while (!chunk.isEmpty()) {
            List<Compared> compared = comparer.compare(chunk);
            requireSame(chunk, compared);
            people.enter(actor, files(compared, Verdict.FRESH), today, roster.basis());
            people.change(actor, files(compared, Verdict.CHANGED), today, roster.basis());
            appoint(actor, compared, today, roster.basis());
            done += chunk.size();
            progress.put(roster.id(), Step.ACCEPT, done, total);
            chunk = rows.after(roster.id(), chunk.getLast().row(), wanted, null, AT_ONCE);
        }
    }

    private static void requireSame(List<StagedRow> shown, List<Compared> now) {
        for (int index = 0; index < shown.size(); index++) {
            Comparison was = shown.get(index).knownComparison();
            Comparison is = now.get(index).comparison();
            if (was.verdict() != is.verdict() || !Objects.equals(was.before(), is.before())) {
                throw new Conflict("预览之后，第 %d 行涉及的档案或组织已有变动，什么都没有写入；名册已重新核对，请再看一遍预览。"
                        .formatted(shown.get(index).row()));
            }
        }
    }

    private static List<PersonFile> files(List<Compared> compared, Verdict verdict) {
        List<PersonFile> files = new ArrayList<>();
        for (Compared each : compared) {
            if (each.wanted() != null && each.comparison().verdict() == verdict) {
                files.add(each.wanted());
            }
        }
        return files;
    }

    private void appoint(Actor actor, List<Compared> compared, LocalDate today, String basis) {
        List<Compared> appointed =
                compared.stream().filter(each -> !each.posts().isEmpty()).toList();
        List<PersonFile> files = appointed.stream()
                .map(each -> Objects.requireNonNull(each.wanted()))
                .toList();
        Map<String, KnownPerson> known = people
                .known(actor, files.stream().map(PersonFile::number).toList())
                .stream()
                .collect(Collectors.toMap(person -> person.file().number(), Function.identity()));
        for (int index = 0; index < appointed.size(); index++) {
            PersonFile file = files.get(index);
            UUID person = Objects.requireNonNull(known.get(file.number())).id();
            appointed
                    .get(index)
                    .posts()
                    .forEach(kind ->
                            posts.appoint(actor, new Appointment(file.unit(), person, kind, today, null, basis)));
        }
    }
}
