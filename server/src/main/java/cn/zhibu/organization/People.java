package cn.zhibu.organization;

import cn.zhibu.access.Accounts;
import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.access.Scope;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to people's files: enter, change, place. One or many thousand at a time; each is remembered in the log, and
 * whoever is out of scope is not there.
 */
@Service
public class People {
    private final PersonStore store;
    private final PersonFiles files;
    private final CompanionStore companions;
    private final PlacementStore placements;
    private final UnitStore units;
    private final CheckUps checkUps;
    private final FileChange changes;
    private final Accounts accounts;
    private final Acting acting;
    private final ActLog log;

    People(
            PersonStore store,
            PersonFiles files,
            CompanionStore companions,
            PlacementStore placements,
            UnitStore units,
            CheckUps checkUps,
            FileChange changes,
            Accounts accounts,
            Acting acting,
            ActLog log) {
        this.store = store;
        this.files = files;
        this.companions = companions;
        this.placements = placements;
        this.units = units;
        this.checkUps = checkUps;
        this.changes = changes;
        this.accounts = accounts;
        this.acting = acting;
        this.log = log;
    }

    /** Those of these numbers in the actor's scope, opened, for comparing. */
    public List<KnownPerson> known(Actor actor, Collection<String> numbers) {
        return acting.read(actor, () -> files.byNumbers(numbers));
    }

    /** Which of these numbers and identity numbers are somebody's in the college, by number; in scope or not. */
    public Taken taken(Actor actor, Collection<String> numbers, Collection<String> idNumbers) {
        return acting.read(actor, () -> store.taken(numbers, idNumbers));
    }

    /**
     * Enters new files, all or none.
     *
     * @param on the day from which they stand in their units
     */
    public void enter(Actor actor, List<PersonFile> entered, LocalDate on, String basis) {
        acting.write(actor, () -> {
            check(actor, entered);
            store.insert(entered);
            store.putStages(entered, basis);
            companions.put(entered);
            placements.placeNew(entered, on, basis);
            store.putTerms(entered);
            Map<String, UUID> ids = store.ids(entered);
            accounts.openFor(
                    actor,
                    entered.stream()
                            .map(file -> new Accounts.Opening(id(ids, file), file.number(), file.name()))
                            .toList());
            entered.forEach(file -> log.record(
                    actor,
                    Act.of(ActKind.PERSON_ADDED, subject(id(ids, file), file)).because(basis)));
            checkUps.due(entered.stream().map(PersonFile::unit).collect(Collectors.toSet()));
        });
    }

    /** Puts these files in place of those with the same numbers, all or none; what is equal is left alone. */
    public void change(Actor actor, List<PersonFile> wanted, LocalDate on, String basis) {
        acting.write(actor, () -> {
            check(actor, wanted);
            Map<String, KnownPerson> known = files
                    .byNumbers(wanted.stream().map(PersonFile::number).toList())
                    .stream()
                    .collect(Collectors.toMap(person -> person.file().number(), Function.identity()));
            for (PersonFile file : wanted) {
                if (!known.containsKey(file.number())) {
                    throw new NotFound();
                }
            }
            store.update(wanted);
            store.putStages(wanted, basis);
            companions.put(wanted);
            store.putTerms(wanted);
            Map<Place, List<UUID>> moves = new HashMap<>();
            Set<UUID> touched = wanted.stream().map(PersonFile::unit).collect(Collectors.toSet());
            for (PersonFile file : wanted) {
                KnownPerson before = Objects.requireNonNull(known.get(file.number()));
                touched.add(before.file().unit());
                if (!Place.of(file).equals(Place.of(before.file()))) {
                    moves.computeIfAbsent(Place.of(file), place -> new ArrayList<>())
                            .add(before.id());
                }
                if (!before.file().name().equals(file.name())) {
                    accounts.rename(before.id(), file.name());
                }
                log.record(actor, changes.between(before, file).because(basis));
            }
            moves.forEach((place, who) -> placements.place(who, place.unit(), place.group(), on, basis));
            checkUps.due(touched);
        });
    }

    /** Puts one person in another branch or group from a day on. */
    public void place(Actor actor, UUID person, UUID unit, @Nullable UUID group, LocalDate on, String basis) {
        acting.write(actor, () -> {
            KnownPerson known = files.byId(person).orElseThrow(NotFound::new);
            if (basis.isBlank()) {
                throw BadInput.of("basis", null, "没有写依据", "请填会议决定或批复文号");
            }
            PersonFile file = known.file();
            check(actor, List.of(file));
            Unit to = standing(actor, unit);
            checkPlace(file.name(), file.standing(), to);
            if (group != null
                    && units.byId(group)
                            .filter(g -> unit.equals(g.parent()) && g.dissolved() == null)
                            .isEmpty()) {
                throw BadInput.of("groupId", group, "不在“%s”".formatted(to.name()), "请选该支部的党小组");
            }
            placements.place(List.of(person), unit, group, on, basis);
            log.record(
                    actor,
                    Act.of(ActKind.PERSON_PLACED, subject(person, file))
                            .because(basis)
                            .changing(null, to.name()));
            checkUps.due(List.of(unit, file.unit()));
        });
    }

    /** Ties names of mentors and introducers to people under a unit, where a name means one person; how many were tied. */
    public int resolveCompanions(Actor actor, UUID root) {
        return acting.write(actor, () -> companions.resolve(root));
    }

    private static UUID id(Map<String, UUID> ids, PersonFile file) {
        return Objects.requireNonNull(ids.get(file.number()));
    }

    private void check(Actor actor, List<PersonFile> wanted) {
        Map<UUID, List<PersonFile>> byUnit = wanted.stream().collect(Collectors.groupingBy(PersonFile::unit));
        byUnit.forEach((id, members) -> {
            Unit unit = standing(actor, id);
            members.forEach(file -> checkPlace(file.name(), file.standing(), unit));
        });
    }

    private Unit standing(Actor actor, UUID id) {
        Scope edit = actor.scope(Permission.EDIT_PEOPLE);
        return units.byId(id).filter(u -> u.dissolved() == null && u.isIn(edit)).orElseThrow(NotFound::new);
    }

    private static void checkPlace(String name, Standing standing, Unit unit) {
        if (unit.kind() != UnitKind.BRANCH && (unit.kind() == UnitKind.GROUP || standing.stage() != Stage.APPLICANT)) {
            throw BadInput.of("unitId", unit.name(), "不是党支部，%s不能编入".formatted(name), "请选一个党支部");
        }
    }

    private static Act.Subject subject(@Nullable UUID id, PersonFile file) {
        return new Act.Subject("PERSON", id, file.name());
    }

    private record Place(UUID unit, @Nullable UUID group) {
        static Place of(PersonFile file) {
            return new Place(file.unit(), file.group());
        }
    }
}
