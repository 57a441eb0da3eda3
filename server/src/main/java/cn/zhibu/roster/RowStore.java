package cn.zhibu.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staged rows of rosters, sealed, a thousand at a time. */
@Component
class RowStore {
    private static final String READING = "roster_row.reading";
    private static final String COMPARISON = "roster_row.comparison";
    private static final String ROWS =
            "SELECT row_no, reading, comparison FROM roster.roster_row WHERE roster_id = :id ";

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    RowStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void clear(UUID roster) {
        jdbc.sql("DELETE FROM roster.roster_row WHERE roster_id = ?")
                .param(roster)
                .update();
    }

    void put(UUID roster, List<StagedRow> rows) {
        jdbc.sql("""
                INSERT INTO roster.roster_row (roster_id, row_no, reading)
                SELECT :id, row_no, reading FROM unnest(:rows::int[], :readings::bytea[]) AS r (row_no, reading)
                ON CONFLICT (roster_id, row_no) DO UPDATE SET reading = excluded.reading
                """)
                .param("id", roster)
                .param("rows", numbers(rows))
                .param(
                        "readings",
                        rows.stream()
                                .map(row -> sealed.seal(READING, row.reading()))
                                .toArray(byte[][]::new))
                .update();
    }

    /** Keeps what these rows came to, and which kinds of findings each has. */
    void putComparisons(UUID roster, List<StagedRow> rows) {
        List<Comparison> comparisons =
                rows.stream().map(StagedRow::knownComparison).toList();
        jdbc.sql("""
                UPDATE roster.roster_row t
                SET comparison = r.comparison, verdict = r.verdict, kinds = string_to_array(r.kinds, ',')
                FROM unnest(:rows::int[], :comparisons::bytea[], :verdicts::text[], :kinds::text[])
                     AS r (row_no, comparison, verdict, kinds)
                WHERE t.roster_id = :id AND t.row_no = r.row_no
                """)
                .param("id", roster)
                .param("rows", numbers(rows))
                .param(
                        "comparisons",
                        comparisons.stream()
                                .map(comparison -> sealed.seal(COMPARISON, comparison))
                                .toArray(byte[][]::new))
                .param(
                        "verdicts",
                        comparisons.stream()
                                .map(comparison -> comparison.verdict().name())
                                .toArray(String[]::new))
                .param("kinds", rows.stream().map(RowStore::kinds).toArray(String[]::new))
                .update();
    }

    /** The rows below one, in order; of the given verdicts and with the given kind of finding only, if any. */
    List<StagedRow> after(UUID roster, int row, Collection<Verdict> verdicts, @Nullable Flaw kind, int limit) {
        return jdbc.sql(ROWS + """
                AND row_no > :after
                AND (cardinality(:verdicts::text[]) = 0 OR verdict = ANY(:verdicts))
                AND (:kind::text IS NULL OR :kind = ANY(kinds))
                ORDER BY row_no LIMIT :limit
                """)
                .param("id", roster)
                .param("after", row)
                .param("verdicts", verdicts.stream().map(Enum::name).toArray(String[]::new))
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    List<StagedRow> these(UUID roster, Collection<Integer> rows) {
        return jdbc.sql(ROWS + "AND row_no = ANY(:rows) ORDER BY row_no")
                .param("id", roster)
                .param("rows", rows.toArray(Integer[]::new))
                .query(this::read)
                .list();
    }

    Summary summary(UUID roster) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        jdbc.sql("SELECT verdict, count(*) AS n FROM roster.roster_row WHERE roster_id = ? GROUP BY verdict")
                .param(roster)
                .query((row, n) -> counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("n")))
                .list();
        List<Summary.Kind> kinds =
                jdbc.sql("""
                SELECT kind, count(*) AS n FROM roster.roster_row, unnest(kinds) AS k (kind)
                WHERE roster_id = ? GROUP BY kind
                """).param(roster).query(RowStore::kind).list();
        return new Summary(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Verdict.FRESH, 0),
                counts.getOrDefault(Verdict.CHANGED, 0),
                counts.getOrDefault(Verdict.UNCHANGED, 0),
                counts.getOrDefault(Verdict.REFUSED, 0),
                counts.getOrDefault(Verdict.OPEN, 0),
                counts.getOrDefault(Verdict.SAME, 0),
                kinds.stream()
                        .sorted(java.util.Comparator.comparing(Summary.Kind::kind))
                        .toList());
    }

    private static Summary.Kind kind(ResultSet row, int n) throws SQLException {
        Flaw flaw = Flaw.valueOf(row.getString("kind"));
        return new Summary.Kind(flaw, flaw.title(), flaw.severity(), row.getInt("n"));
    }

    private static Integer[] numbers(List<StagedRow> rows) {
        return rows.stream().map(StagedRow::row).toArray(Integer[]::new);
    }

    private static String kinds(StagedRow row) {
        return row.findings().stream()
                .map(finding -> finding.flaw().name())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private StagedRow read(ResultSet row, int n) throws SQLException {
        byte[] comparison = row.getBytes("comparison");
        return new StagedRow(
                row.getInt("row_no"),
                sealed.open(READING, row.getBytes("reading"), StagedRow.Reading.class),
                comparison == null ? null : sealed.open(COMPARISON, comparison, Comparison.class));
    }
}
