package cn.zhibu.organization;

import cn.zhibu.access.AccountAdministration;
import cn.zhibu.access.AccountLists;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.SetUpLinks;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The beginning of a real college: its committee, a first branch, and in it the first organiser, who builds the rest.
 * The security administrator does it, and is told a link for her, nothing of her file.
 */
@Service
public class Colleges {
    private static final String BASIS = "系统启用";
    private static final String FIRST_BRANCH = "机关党支部";
    private static final Actor JOB = Actor.job("建立学校");

    private final Units units;
    private final People people;
    private final Posts posts;
    private final AccountAdministration administration;
    private final AccountLists accounts;
    private final Acting acting;
    private final Clock clock;

    Colleges(
            Units units,
            People people,
            Posts posts,
            AccountAdministration administration,
            AccountLists accounts,
            Acting acting,
            Clock clock) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.administration = administration;
        this.accounts = accounts;
        this.acting = acting;
        this.clock = clock;
    }

    /** The committee's name, once there is a college. */
    public Optional<String> name() {
        return units.root().map(Unit::name);
    }

    /**
     * Founds it, all or nothing.
     *
     * @return a one-time link for the first organiser
     * @throws Conflict when there is a committee already
     */
    public SetUpLinks.Issued found(Actor actor, CollegeFounding wanted) {
        check(wanted);
        return acting.write(actor, () -> {
            if (units.root().isPresent()) {
                throw new Conflict("学校已经建立，不能再建一次。");
            }
            enterOrganizer(JOB.at(actor.address()), wanted);
            return administration.issueLink(actor, account(actor, wanted.organizerNumber()));
        });
    }

    private void enterOrganizer(Actor job, CollegeFounding wanted) {
        acting.write(job, () -> {
            LocalDate on = wanted.on();
            String college = wanted.collegeName().strip();
            Unit committee = units.found(
                    job,
                    new Founding(
                            null,
                            UnitKind.COMMITTEE,
                            BranchKind.ORDINARY,
                            college.endsWith("党委") ? college : college + "党委",
                            on,
                            BASIS));
            Unit branch = units.found(job, Founding.of(committee.id(), UnitKind.BRANCH, FIRST_BRANCH, on, BASIS));
            PersonFile file = organizer(wanted, branch.id());
            people.enter(job, List.of(file), on, BASIS);
            UUID id = people.known(job, List.of(file.number())).getFirst().id();
            posts.appoint(
                    job,
                    new Appointment(
                            committee.id(), id, PostKind.ORGANIZATION_DEPARTMENT, LocalDate.now(clock), null, BASIS));
        });
    }

    private static PersonFile organizer(CollegeFounding wanted, UUID branch) {
        return new PersonFile(
                wanted.organizerNumber().strip(),
                wanted.organizerName().strip(),
                null,
                null,
                null,
                null,
                null,
                null,
                Study.NONE,
                new Standing.Full(null, null, null, wanted.joinedOn(), wanted.confirmedOn()),
                branch,
                null,
                List.of(),
                List.of(),
                null);
    }

    private UUID account(Actor actor, String number) {
        String login = number.strip();
        return accounts.find(actor, login, "").items().stream()
                .filter(card -> card.login().equalsIgnoreCase(login) && card.personId() != null)
                .findFirst()
                .orElseThrow(() -> new Conflict("登录名“%s”已经有人用了。请换一个工号。".formatted(login)))
                .id();
    }

    private void check(CollegeFounding wanted) {
        if (wanted.confirmedOn().isBefore(wanted.joinedOn())) {
            throw BadInput.of("confirmedOn", wanted.confirmedOn(), "早于入党日期 %s".formatted(wanted.joinedOn()), "请核对两个日期");
        }
        if (wanted.confirmedOn().isAfter(LocalDate.now(clock))) {
            throw BadInput.of("confirmedOn", wanted.confirmedOn(), "还没有到", "请填今天或以前的日期");
        }
    }
}
