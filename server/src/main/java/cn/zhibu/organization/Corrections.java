package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.access.Scope;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to corrections: somebody asks for one in their own file, the branch confirms it, then whoever is above the
 * branch; with the second word the file is changed. Never the same person twice, never oneself. Where a branch has
 * nobody else to confirm, the first word too comes from above.
 */
@Service
public class Corrections {
    private static final String BASIS = "本人申请更正，两级确认";

    private final CorrectionStore store;
    private final CorrectionSteps steps;
    private final PersonFiles files;
    private final People people;
    private final UnitStore units;
    private final Acting acting;
    private final ActLog log;
    private final Clock clock;

    Corrections(
            CorrectionStore store,
            CorrectionSteps steps,
            PersonFiles files,
            People people,
            UnitStore units,
            Acting acting,
            ActLog log,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.files = files;
        this.people = people;
        this.units = units;
        this.acting = acting;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Asks for a correction of one's own file.
     *
     * @throws NotFound when there is no file of the one who asks
     * @throws Conflict when the same field waits already
     */
    public CorrectionView ask(Actor actor, CorrectableField field, @Nullable String value, String reason) {
        String wanted = field.tidy(value, LocalDate.now(clock));
        return acting.write(actor, () -> {
            KnownPerson me =
                    Optional.ofNullable(actor.person()).flatMap(files::byId).orElseThrow(NotFound::new);
            String before = field.in(me.file());
            if (Objects.equals(before, wanted)) {
                throw BadInput.of("value", value, "和现在的一样", "请填更正后的内容");
            }
            if (store.isOpen(me.id(), field)) {
                throw new Conflict("“%s”已经有一项更正在等待确认。".formatted(field.label()));
            }
            UUID id = store.insert(me.id(), field, before, wanted, reason.strip(), clock.instant());
            Correction asked = store.hold(id).orElseThrow(NotFound::new);
            log.record(actor, act(ActKind.CORRECTION_ASKED, asked).because(asked.reason()));
            return CorrectionView.of(asked);
        });
    }

    /** One's own, the latest first. */
    public List<CorrectionView> mine(Actor actor) {
        UUID person = actor.person();
        return person == null
                ? List.of()
                : acting.read(
                        actor,
                        () -> store.ofPerson(person).stream()
                                .map(CorrectionView::of)
                                .toList());
    }

    /** Those that wait for a word of the actor's, the oldest first. */
    public List<CorrectionView> waitingFor(Actor actor) {
        Scope scope = actor.scope(Permission.CONFIRM_CORRECTIONS);
        return acting.read(
                actor,
                () -> store.openUnder(scope.array()).stream()
                        .filter(correction -> isTurnOf(actor, correction))
                        .map(CorrectionView::of)
                        .toList());
    }

    /**
     * The actor's word on one that waits for it.
     *
     * @param remark why not; may be null with a yes
     * @throws NotFound when it does not wait for this actor
     */
    public CorrectionView decide(Actor actor, UUID id, boolean agrees, @Nullable String remark) {
        return acting.write(actor, () -> {
            Correction correction =
                    store.hold(id).filter(waiting -> isTurnOf(actor, waiting)).orElseThrow(NotFound::new);
            if (!agrees && (remark == null || remark.isBlank())) {
                throw BadInput.of("remark", remark, "没有写原因", "不同意时请写明原因");
            }
            boolean first = correction.state() instanceof Correction.State.Asked;
            store.say(id, first ? 1 : 2, word(actor, agrees, remark));
            log.record(
                    actor,
                    act(agrees ? ActKind.CORRECTION_CONFIRMED : ActKind.CORRECTION_REFUSED, correction)
                            .because(remark));
            if (!agrees || !first) {
                store.close(id);
            }
            if (agrees && !first) {
                apply(actor, correction);
            }
            return CorrectionView.of(store.hold(id).orElseThrow(NotFound::new));
        });
    }

    private boolean isTurnOf(Actor actor, Correction correction) {
        return units.byId(correction.unit())
                .filter(unit -> steps.isTurnOf(actor, correction, unit))
                .isPresent();
    }

    private void apply(Actor actor, Correction correction) {
        PersonFile file =
                files.byId(correction.person()).orElseThrow(NotFound::new).file();
        people.change(actor, List.of(correction.field().put(file, correction.after())), LocalDate.now(clock), BASIS);
    }

    private Correction.Word word(Actor actor, boolean agrees, @Nullable String remark) {
        return new Correction.Word(
                Objects.requireNonNull(actor.account()),
                actor.name(),
                agrees,
                remark == null || remark.isBlank() ? null : remark.strip(),
                clock.instant());
    }

    private static Act act(ActKind kind, Correction correction) {
        CorrectableField field = correction.field();
        return Act.of(kind, new Act.Subject("PERSON", correction.person(), correction.personName()))
                .changing(said(field, correction.before()), said(field, correction.after()));
    }

    private static String said(CorrectableField field, @Nullable String value) {
        return field.label() + "：" + (value == null ? "（空）" : field.masked(value));
    }
}
