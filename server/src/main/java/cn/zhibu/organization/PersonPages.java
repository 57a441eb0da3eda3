package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A person's page, for who sees the person; and the whole numbers, for a reason. */
@Service
public class PersonPages {
    /** A number that is shown in full only on an explicit act. */
    public enum SealedField {
        ID_NUMBER("身份证号"),
        PHONE("手机号");

        private final String label;

        SealedField(String label) {
            this.label = label;
        }
    }

    private static final int SHORTEST_REASON = 4;

    private final PersonPageStore store;
    private final PersonFiles files;
    private final CompanionStore companions;
    private final PostStore posts;
    private final FindingLists findings;
    private final Outlooks outlooks;
    private final UnitStore units;
    private final Acting acting;
    private final ActLog log;
    private final Clock clock;

    PersonPages(
            PersonPageStore store,
            PersonFiles files,
            CompanionStore companions,
            PostStore posts,
            FindingLists findings,
            Outlooks outlooks,
            UnitStore units,
            Acting acting,
            ActLog log,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.companions = companions;
        this.posts = posts;
        this.findings = findings;
        this.outlooks = outlooks;
        this.units = units;
        this.acting = acting;
        this.log = log;
        this.clock = clock;
    }

    public PersonPage of(Actor actor, UUID id) {
        return acting.read(actor, () -> {
            KnownPerson known = files.byId(id).orElseThrow(NotFound::new);
            PersonFile file = known.file();
            List<Companion> around = companions.of(id);
            return new PersonPage(
                    store.card(id),
                    file.birth(),
                    file.ethnicGroup(),
                    file.nativePlace(),
                    file.idNumber() == null ? null : Masks.idNumber(file.idNumber()),
                    file.phone() == null ? null : Masks.phone(file.phone()),
                    file.study().campus(),
                    file.study().dormitory(),
                    file.study().expectedGraduation(),
                    file.study().internship(),
                    file.remark(),
                    life(file.standing()),
                    outlooks.of(file.standing(), LocalDate.now(clock)).orElse(null),
                    having(around, Companion.Role.MENTOR),
                    having(around, Companion.Role.INTRODUCER),
                    store.placements(id),
                    posts.ofPerson(id),
                    store.photo(id).isPresent(),
                    findings.aboutPerson(id),
                    may(actor, file.unit()));
        });
    }

    /** The whole number, once, to who may see it and says why; remembered with the reason. */
    public String unmask(Actor actor, UUID id, SealedField field, String reason) {
        return acting.write(actor, () -> {
            KnownPerson known = files.byId(id)
                    .filter(person -> may(actor, person.file().unit()).contains(PersonPage.PersonAct.UNMASK))
                    .orElseThrow(NotFound::new);
            if (reason.strip().length() < SHORTEST_REASON) {
                throw BadInput.of("reason", reason, "说不清用途", "请写明为什么需要查看，至少 %d 个字".formatted(SHORTEST_REASON));
            }
            String value =
                    switch (field) {
                        case ID_NUMBER -> known.file().idNumber();
                        case PHONE -> known.file().phone();
                    };
            if (value == null) {
                throw new NotFound();
            }
            log.record(
                    actor,
                    Act.of(
                                    ActKind.UNMASKED,
                                    new Act.Subject("PERSON", id, known.file().name()))
                            .because(reason.strip())
                            .changing(null, field.label));
            return value;
        });
    }

    static List<PersonPage.StageDay> life(Standing standing) {
        Map<Stage, LocalDate> days = Stages.of(standing);
        return Arrays.stream(Stage.values())
                .map(stage -> new PersonPage.StageDay(
                        stage, stage.label(), days.get(stage), stage.compareTo(standing.stage()) <= 0))
                .toList();
    }

    private static List<Companion> having(List<Companion> all, Companion.Role role) {
        return all.stream().filter(companion -> companion.role() == role).toList();
    }

    private List<PersonPage.PersonAct> may(Actor actor, UUID unit) {
        Unit standsIn = units.byId(unit).orElseThrow();
        List<PersonPage.PersonAct> may = new ArrayList<>();
        if (standsIn.isIn(actor.scope(Permission.UNMASK))) {
            may.add(PersonPage.PersonAct.UNMASK);
        }
        if (standsIn.isIn(actor.scope(Permission.EDIT_PEOPLE))) {
            may.addAll(List.of(PersonPage.PersonAct.PLACE, PersonPage.PersonAct.EDIT, PersonPage.PersonAct.PHOTO));
        }
        if (standsIn.isIn(actor.scope(Permission.EXPORT_PEOPLE))) {
            may.add(PersonPage.PersonAct.SHEET);
        }
        return may;
    }
}
