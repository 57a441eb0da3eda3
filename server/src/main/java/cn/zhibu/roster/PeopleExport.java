package cn.zhibu.roster;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Grant;
import cn.zhibu.access.Permission;
import cn.zhibu.organization.KnownPerson;
import cn.zhibu.organization.People;
import cn.zhibu.organization.PeopleLists;
import cn.zhibu.organization.PeopleQuery;
import cn.zhibu.organization.PersonCard;
import cn.zhibu.organization.Posts;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.Units;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of people as a workbook in the roster's columns, which imports as unchanged. Numbers are masked unless who
 * exports may see them whole and says why; the export stands in the log before a byte of it leaves.
 */
@Service
public class PeopleExport {
    private final PeopleLists lists;
    private final People people;
    private final Posts posts;
    private final Units units;
    private final Acting acting;
    private final ActLog log;
    private final JsonMapper json;
    private final Clock clock;

    PeopleExport(
            PeopleLists lists,
            People people,
            Posts posts,
            Units units,
            Acting acting,
            ActLog log,
            JsonMapper json,
            Clock clock) {
        this.lists = lists;
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.acting = acting;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes everybody whom the query finds, from its first page to the last, as far as the actor may export.
     *
     * @param reason why whole numbers are needed; null to have them masked
     */
    public void write(Actor actor, PeopleQuery query, @Nullable String reason, OutputStream out) throws IOException {
        if (reason != null && (reason.isBlank() || !actor.may(Permission.UNMASK))) {
            throw BadInput.of("reason", null, "不能导出完整号码", "请说明理由；没有这项权限时请不填，号码会脱敏");
        }
        Actor exporter = seeingWhatMayBeExported(actor);
        try (RosterExport export = new RosterExport(actor.name(), LocalDateTime.now(clock))) {
            Columns columns = new Columns(actor, exporter, reason != null);
            int count = 0;
            PeopleQuery next = query;
            while (next != null) {
                Page<PersonCard> page = lists.page(exporter, next);
                columns.rows(page.items()).forEach(export::add);
                count += page.items().size();
                next = page.next() == null ? null : from(query, page.next());
            }
            remember(actor, query, reason, count);
            export.writeTo(out);
        }
    }

    /** The same actor, to whom only those are visible whom they may export. */
    private static Actor seeingWhatMayBeExported(Actor actor) {
        Set<Grant> grants = actor.grants().stream()
                .filter(grant -> grant.permission() == Permission.EXPORT_PEOPLE)
                .map(grant -> new Grant(Permission.SEE_PEOPLE, grant.unit()))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(actor.account(), actor.name(), actor.person(), grants, actor.duty(), actor.address());
    }

    private static PeopleQuery from(PeopleQuery query, String after) {
        return new PeopleQuery(
                query.unit(),
                query.stage(),
                query.major(),
                query.grade(),
                query.classUnit(),
                query.campus(),
                query.q(),
                query.sort(),
                after,
                query.limit());
    }

    private void remember(Actor actor, PeopleQuery query, @Nullable String reason, int count) {
        Map<String, @Nullable Object> what = new LinkedHashMap<>();
        what.put("people", count);
        what.put("wholeNumbers", reason != null);
        what.put("filters", query);
        acting.write(
                actor,
                () -> log.record(
                        actor,
                        Act.of(ActKind.EXPORTED, new Act.Subject("PEOPLE", query.unit(), count + " 人"))
                                .because(reason)
                                .changing(null, json.writeValueAsString(what))));
    }

    /** Puts the files of a page into the roster's columns. */
    private final class Columns {
        private final Actor exporter;
        private final CollegeUnits college;
        private final Set<UUID> unmasked;
        private final Map<UUID, List<Posts.Office>> offices;

        Columns(Actor actor, Actor exporter, boolean whole) {
            List<Unit> exported = units.inScope(actor, Permission.EXPORT_PEOPLE);
            this.exporter = exporter;
            this.college = new CollegeUnits(exported);
            this.unmasked = whole
                    ? units.inScope(actor, Permission.UNMASK).stream()
                            .map(Unit::id)
                            .collect(Collectors.toSet())
                    : Set.of();
            this.offices = posts.offices(actor, exported.stream().map(Unit::id).toList(), LocalDate.now(clock)).stream()
                    .collect(Collectors.groupingBy(Posts.Office::person));
        }

        List<RosterPerson> rows(List<PersonCard> cards) {
            Map<String, KnownPerson> known =
                    people
                            .known(
                                    exporter,
                                    cards.stream().map(PersonCard::number).toList())
                            .stream()
                            .collect(Collectors.toMap(person -> person.file().number(), Function.identity()));
            return cards.stream()
                    .map(card -> known.get(card.number()))
                    .filter(java.util.Objects::nonNull)
                    .map(this::row)
                    .toList();
        }

        private RosterPerson row(KnownPerson person) {
            UUID unit = person.file().unit();
            String held = PostNames.written(offices.getOrDefault(person.id(), List.of()).stream()
                    .filter(office -> office.unit().equals(unit))
                    .map(Posts.Office::kind)
                    .toList());
            RosterPerson row = RowOfFile.of(person.file(), college.branchName(unit), held);
            return unmasked.contains(unit) ? row : RowOfFile.masked(row);
        }
    }
}
