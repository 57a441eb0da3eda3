package cn.zhibu.roster;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.organization.UnitKind;
import cn.zhibu.platform.BadInput;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The door to uploaded rosters: upload, correct, accept, give up. Long work is done by a job; each roster is its
 * uploader's alone, who needs {@link Permission#IMPORT_ROSTER}.
 */
@Service
public class Rosters {
    private static final int LONGEST_NAME = 200;

    private final RosterStore store;
    private final RowStore rows;
    private final SettledStore settled;
    private final ProgressStore progress;
    private final RosterQueue queue;
    private final Originals originals;
    private final Comparing comparing;
    private final Acting acting;
    private final ActLog log;
    private final Clock clock;

    Rosters(
            RosterStore store,
            RowStore rows,
            SettledStore settled,
            ProgressStore progress,
            RosterQueue queue,
            Originals originals,
            Comparing comparing,
            Acting acting,
            ActLog log,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.settled = settled;
        this.progress = progress;
        this.queue = queue;
        this.originals = originals;
        this.comparing = comparing;
        this.acting = acting;
        this.log = log;
        this.clock = clock;
    }

    /** Takes a file; it is read by a job from here on. */
    public UUID upload(Actor actor, String fileName, InputStream content) {
        if (actor.account() == null || !actor.may(Permission.IMPORT_ROSTER)) {
            throw new AccessDeniedException("a roster belongs to an account that may import");
        }
        String name = fileName.isBlank() ? "名册" : fileName.strip();
        String kept = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        return acting.write(actor, () -> {
            UUID id = store.insert(actor, kept, originals.keep(content), clock.instant());
            progress.open(id);
            queue.begin(id, Step.READ, null);
            log.record(actor, Act.of(ActKind.ROSTER_UPLOADED, new Act.Subject("ROSTER", id, kept)));
            return id;
        });
    }

    /** Gives a roster up that is not accepted yet; what was staged of it is removed. */
    public void discard(Actor actor, UUID id) {
        change(actor, id, roster -> {
            roster.require(
                    "放弃", RosterState.READING, RosterState.NEEDS_MAPPING, RosterState.PREVIEW, RosterState.FAILED);
            rows.clear(id);
            store.putState(id, RosterState.ABANDONED, null);
            log.record(actor, Act.of(ActKind.ROSTER_DISCARDED, new Act.Subject("ROSTER", id, roster.fileName())));
        });
    }

    /** Says what columns hold, now and for later files of this shape; the file is read anew. */
    public void map(Actor actor, UUID id, Map<Integer, @Nullable Field> columns) {
        change(actor, id, roster -> {
            roster.require("指定各列的含义", RosterState.NEEDS_MAPPING, RosterState.PREVIEW);
            RosterLayout layout = roster.knownTable().layout();
            check(columns, layout);
            Map<Integer, @Nullable Field> all = new LinkedHashMap<>();
            layout.corrected(columns).columns().forEach(column -> all.put(column.index(), column.field()));
            settled.putMapping(roster.account(), layout.fingerprint(), all);
            queue.begin(id, Step.READ, null);
        });
    }

    private static void check(Map<Integer, @Nullable Field> columns, RosterLayout layout) {
        Set<Field> named = new HashSet<>();
        columns.forEach((index, field) -> {
            if (layout.columns().stream().noneMatch(column -> column.index() == index)) {
                throw BadInput.of("columns", index, "不是名册中的列", "请从列表中选择");
            }
            if (field != null && !named.add(field)) {
                throw BadInput.of("columns", field.title(), "指定给了两列", "每一项只能对应一列");
            }
        });
    }

    /**
     * What one name of a branch means.
     *
     * @param school  of the rows concerned; null for all in which the name stands
     * @param unitId  a branch in scope
     * @param newName name in full of a branch to be founded; with neither of the two, what was proposed is confirmed
     */
    public record Meaning(
            String text,
            @Nullable String school,
            @Nullable UUID unitId,
            @Nullable String newName) {}

    /** Says what names of branches mean, now and for later files. */
    public void name(Actor actor, UUID id, List<Meaning> meanings) {
        change(actor, id, roster -> {
            roster.require("确认党支部名称", RosterState.PREVIEW);
            CollegeUnits college = comparing.places(actor, roster).college();
            Map<Mention, String> said = new HashMap<>();
            for (Meaning meaning : meanings) {
                List<Outcome.Named> meant = roster.knownOutcome().names().stream()
                        .filter(named -> named.proposal().written().equals(meaning.text())
                                && (meaning.school() == null
                                        || named.proposal().school().equals(meaning.school())))
                        .toList();
                if (meant.isEmpty()) {
                    throw BadInput.of("aliases", meaning.text(), "不在这份名册里", "请从列表中选择");
                }
                meant.forEach(named -> said.put(named.mention(), unit(meaning, named, college)));
            }
            settled.putAliases(roster.account(), said);
            store.putOutcome(id, roster.knownOutcome().confirmed(said));
            queue.begin(id, Step.COMPARE, null);
        });
    }

    private static String unit(Meaning meaning, Outcome.Named named, CollegeUnits college) {
        if (meaning.unitId() != null) {
            return college.byId(meaning.unitId())
                    .filter(unit -> unit.kind() == UnitKind.BRANCH)
                    .map(unit -> college.branchName(unit.id()))
                    .orElseThrow(() -> BadInput.of("unitId", meaning.unitId(), "不是您管理范围内的党支部", "请从列表中选择"));
        }
        String name = meaning.newName() == null ? named.proposal().unit() : Text.compact(meaning.newName());
        if (!UnitName.of(name).isBranch()) {
            throw BadInput.of("aliases", name.isEmpty() ? meaning.text() : name, "还没有选定党支部", "请选一个党支部，或填写新党支部的全称");
        }
        return name;
    }

    /** Which of the proposed units are to be founded; the others are not. */
    public void found(Actor actor, UUID id, Collection<String> accepted) {
        change(actor, id, roster -> {
            roster.require("选定要成立的组织", RosterState.PREVIEW);
            List<String> declined = comparing.places(actor, roster).proposed().stream()
                    .map(ProposedUnit::name)
                    .filter(name -> !accepted.contains(name))
                    .toList();
            store.putDeclined(id, declined);
            queue.begin(id, Step.COMPARE, null);
        });
    }

    /** Of rows about one person that differ, which is taken; the others are left out. */
    public void choose(Actor actor, UUID id, Map<Integer, Choice> chosen) {
        change(actor, id, roster -> {
            roster.require("选定以哪一行为准", RosterState.PREVIEW);
            Map<Integer, Outcome.Group> groups = roster.knownOutcome().groupsByRow();
            Map<Integer, Choice> all = new HashMap<>(roster.choices());
            all.putAll(chosen);
            for (int row : chosen.keySet()) {
                Outcome.Group group = groups.get(row);
                if (group == null || !group.conflict()) {
                    throw BadInput.of("choices", row, "不是有冲突的重复行", "请在表中改正后重新上传");
                }
                long taken = group.rows().stream()
                        .filter(each -> all.get(each) == Choice.TAKE)
                        .count();
                if (taken > 1) {
                    throw BadInput.of("choices", row, "与同一人的另一行都选了采用", "同一人只能采用一行");
                }
            }
            store.putChoices(id, all);
            queue.begin(id, Step.COMPARE, null);
        });
    }

    /** Writes what the preview shows, by a job, all or nothing. */
    public void accept(Actor actor, UUID id) {
        change(actor, id, roster -> {
            roster.require("导入", RosterState.PREVIEW);
            queue.begin(id, Step.ACCEPT, null);
        });
    }

    private void change(Actor actor, UUID id, Consumer<Roster> work) {
        acting.write(actor, () -> {
            Roster roster = store.hold(id);
            work.accept(roster);
        });
    }
}
