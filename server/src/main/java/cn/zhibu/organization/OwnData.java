package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Looks;
import cn.zhibu.access.OwnAccount;
import cn.zhibu.access.OwnAccount.HeldValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What is held of the one who asks: to look at, and to take away (个人信息保护法第四十五条). */
@Service
public class OwnData {
    private final PersonFiles files;
    private final PersonPages pages;
    private final OwnAccount account;
    private final Looks looks;
    private final Corrections corrections;
    private final Acting acting;
    private final ActLog log;
    private final Clock clock;

    OwnData(
            PersonFiles files,
            PersonPages pages,
            OwnAccount account,
            Looks looks,
            Corrections corrections,
            Acting acting,
            ActLog log,
            Clock clock) {
        this.files = files;
        this.pages = pages;
        this.account = account;
        this.looks = looks;
        this.corrections = corrections;
        this.acting = acting;
        this.log = log;
        this.clock = clock;
    }

    public MyData of(Actor actor) {
        Optional<KnownPerson> me = me(actor);
        Optional<PersonPage> page = me.map(known -> pages.of(actor, known.id()));
        List<HeldValue> held = new ArrayList<>();
        page.ifPresent(shown -> held.addAll(HeldValues.of(shown)));
        held.addAll(account.held(actor));
        return new MyData(
                page.map(PersonPage::card).orElse(null),
                held,
                looks.atMe(actor),
                corrections.mine(actor),
                me.map(known -> correctable(known.file())).orElse(List.of()));
    }

    /** The whole, numbers in full; that a copy was taken is remembered. */
    public MyFile copy(Actor actor) {
        Optional<KnownPerson> me = me(actor);
        Optional<PersonPage> page = me.map(known -> pages.of(actor, known.id()));
        MyFile copy = new MyFile(
                clock.instant(),
                me.map(KnownPerson::file).orElse(null),
                me.map(known -> Stages.of(known.file().standing())).orElse(Map.of()),
                page.map(PersonPage::placements).orElse(List.of()),
                page.map(PersonPage::posts).orElse(List.of()),
                account.held(actor),
                looks.atMe(actor),
                corrections.mine(actor));
        me.ifPresent(known -> acting.write(
                actor,
                () -> log.record(
                        actor,
                        Act.of(
                                        ActKind.EXPORTED,
                                        new Act.Subject(
                                                "PERSON",
                                                known.id(),
                                                known.file().name()))
                                .changing(null, "本人数据副本"))));
        return copy;
    }

    private Optional<KnownPerson> me(Actor actor) {
        UUID person = actor.person();
        return person == null ? Optional.empty() : acting.read(actor, () -> files.byId(person));
    }

    private static List<MyData.Correctable> correctable(PersonFile file) {
        return Arrays.stream(CorrectableField.values())
                .map(field -> new MyData.Correctable(field, field.label(), field.masked(field.in(file))))
                .toList();
    }
}
