package cn.zhibu.roster;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.NotFound;
import cn.zhibu.platform.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the pages of one's own rosters show. */
@Service
public class RosterLists {
    private static final int ROSTERS = 50;
    private static final int ROWS = 100;
    private static final int AT_ONCE = 1_000;

    private final RosterStore store;
    private final RowStore rows;
    private final ProgressStore progress;
    private final Comparing comparing;
    private final Originals originals;
    private final Acting acting;

    RosterLists(
            RosterStore store,
            RowStore rows,
            ProgressStore progress,
            Comparing comparing,
            Originals originals,
            Acting acting) {
        this.store = store;
        this.rows = rows;
        this.progress = progress;
        this.comparing = comparing;
        this.originals = originals;
        this.acting = acting;
    }

    public Page<RosterItem> list(Actor actor, @Nullable UUID after) {
        List<Roster> own = acting.read(actor, () -> store.list(after, ROSTERS + 1));
        Page<Roster> page = Page.of(own, ROSTERS, roster -> roster.id().toString());
        return new Page<>(page.items().stream().map(RosterItem::of).toList(), page.next());
    }

    public RosterView view(Actor actor, UUID id) {
        return acting.read(actor, () -> {
            Roster roster = shown(id);
            FoundTable found = roster.found();
            Outcome outcome = roster.state().isRead() ? roster.knownOutcome() : null;
            Places places = outcome == null ? null : comparing.places(actor, roster);
            return new RosterView(
                    id,
                    roster.fileName(),
                    roster.state(),
                    progress.of(id),
                    roster.problem(),
                    found == null ? null : RosterView.table(found),
                    found == null ? List.of() : RosterView.columns(found),
                    roster.summary(),
                    places == null ? List.of() : places.proposed(),
                    outcome == null || places == null
                            ? List.of()
                            : outcome.names().stream()
                                    .filter(named -> !named.proposal().exact())
                                    .map(named -> RosterView.alias(named, places.college()))
                                    .toList(),
                    outcome == null
                            ? List.of()
                            : outcome.duplicates().stream()
                                    .filter(Outcome.Group::conflict)
                                    .map(group -> new RosterView.Conflicting(
                                            group.rows(),
                                            group.taken(roster.choices()).orElse(null)))
                                    .toList(),
                    roster.byName(),
                    roster.uploadedAt(),
                    roster.acceptedAt());
        });
    }

    /** How it stands now; for whoever waits for it. */
    public Now now(Actor actor, UUID id) {
        return acting.read(actor, () -> {
            RosterState state = store.get(id).state();
            return new Now(state, state.isWorking(), progress.of(id));
        });
    }

    /** @param working whether it goes on by itself */
    public record Now(RosterState state, boolean working, Progress progress) {}

    /** @param after the last row of the page before, null for the first */
    public Page<RowView> rows(
            Actor actor, UUID id, @Nullable Verdict verdict, @Nullable Flaw kind, @Nullable String after) {
        int last = after == null ? 0 : row(after);
        return acting.read(actor, () -> {
            if (!shown(id).state().isRead()) {
                return new Page<>(List.of(), null);
            }
            List<Verdict> verdicts = verdict == null ? List.of() : List.of(verdict);
            List<RowView> read = rows.after(id, last, verdicts, kind, ROWS + 1).stream()
                    .map(RowView::of)
                    .toList();
            return Page.of(read, ROWS, row -> Integer.toString(row.row()));
        });
    }

    /** What a workbook of findings is named after. */
    public String fileName(Actor actor, UUID id) {
        Roster roster = acting.read(actor, () -> shown(id));
        roster.require("下载核对结果", RosterState.PREVIEW, RosterState.ACCEPTED);
        return roster.fileName();
    }

    /** The original rows with the findings beside them, as a workbook. */
    public void workbook(Actor actor, UUID id, OutputStream out) {
        Roster roster = acting.read(actor, () -> shown(id));
        RosterLayout layout = roster.knownTable().layout();
        originals.read(roster.sha256(), sheets -> {
            try (FindingsWorkbook workbook = new FindingsWorkbook(layout)) {
                List<SheetRow> chunk = new ArrayList<>();
                new RosterRows(layout).forEach(sheets, row -> {
                    chunk.add(row);
                    if (chunk.size() == AT_ONCE) {
                        add(actor, id, chunk, workbook);
                    }
                });
                add(actor, id, chunk, workbook);
                workbook.writeTo(out);
                return roster;
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void add(Actor actor, UUID id, List<SheetRow> chunk, FindingsWorkbook workbook) {
        List<Integer> numbers = chunk.stream().map(SheetRow::number).toList();
        Map<Integer, StagedRow> staged = acting.read(actor, () -> rows.these(id, numbers)).stream()
                .collect(Collectors.toMap(StagedRow::row, Function.identity()));
        for (SheetRow row : chunk) {
            StagedRow known = staged.get(row.number());
            workbook.add(row, known == null ? List.of() : known.findings());
        }
        chunk.clear();
    }

    private Roster shown(UUID id) {
        Roster roster = store.get(id);
        if (roster.state() == RosterState.ABANDONED) {
            throw new NotFound();
        }
        return roster;
    }

    private static int row(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw BadInput.of("after", after, "不是有效的翻页位置", "请从第一页重新打开");
        }
    }
}
