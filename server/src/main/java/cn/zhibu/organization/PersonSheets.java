package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A person's 登记表 on paper: what the page shows, numbers masked, marked with who printed it and when. */
@Service
public class PersonSheets {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PersonPages pages;
    private final SheetFont font;
    private final Acting acting;
    private final ActLog log;
    private final Clock clock;

    PersonSheets(PersonPages pages, SheetFont font, Acting acting, ActLog log, Clock clock) {
        this.pages = pages;
        this.font = font;
        this.acting = acting;
        this.log = log;
        this.clock = clock;
    }

    public record Sheet(String fileName, byte[] pdf) {}

    /** @throws NotFound when the person is not where the actor may export */
    public Sheet print(Actor actor, UUID person) {
        PersonPage page = pages.of(actor, person);
        if (!page.may().contains(PersonPage.PersonAct.SHEET)) {
            throw new NotFound();
        }
        String name = page.card().name();
        String mark = "由 %s 于 %s 打印 · 证件号码和手机号已遮盖".formatted(actor.name(), MINUTE.format(LocalDateTime.now(clock)));
        byte[] pdf = new SheetPdf(font).of(page, mark);
        acting.write(
                actor,
                () -> log.record(
                        actor,
                        Act.of(ActKind.EXPORTED, new Act.Subject("PERSON", person, name))
                                .changing(null, "登记表")));
        return new Sheet(name + "登记表.pdf", pdf);
    }
}
