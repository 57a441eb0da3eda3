package cn.zhibu.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the roster stands and what its columns hold.
 *
 * @param sheet       index of the sheet
 * @param sheetName   its name
 * @param headerRow   sheet row of the last header line; the people stand below it
 * @param columns     the named columns, left to right
 */
public record RosterLayout(int sheet, String sheetName, int headerRow, List<Column> columns) {

    public RosterLayout {
        columns = List.copyOf(columns);
    }

    /** Columns whose values are left out because nobody has said what they hold. */
    public List<Column> unknown() {
        return columns.stream()
                .filter(column -> column.field() == null && !column.isOwn())
                .toList();
    }

    /** Fields without which no row can be taken and that no column holds. */
    public List<Field> missing() {
        return Stream.of(Field.values())
                .filter(Field::required)
                .filter(field -> column(field).isEmpty())
                .toList();
    }

    public Optional<Column> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /**
     * The same table with columns set by hand: column index → field, or null to leave the column out. A field set here
     * is taken from the column that held it before.
     */
    public RosterLayout corrected(Map<Integer, @Nullable Field> byHand) {
        return new RosterLayout(
                sheet,
                sheetName,
                headerRow,
                columns.stream().map(column -> corrected(column, byHand)).toList());
    }

    private static Column corrected(Column column, Map<Integer, @Nullable Field> byHand) {
        if (byHand.containsKey(column.index())) {
            return new Column(column.index(), column.header(), byHand.get(column.index()), 1.0);
        }
        boolean moved = column.field() != null && byHand.containsValue(column.field());
        return moved ? new Column(column.index(), column.header(), null, 0.0) : column;
    }

    /** The same for every file whose columns have the same names in the same places; a key to remember a mapping by. */
    public String fingerprint() {
        String shape = columns.stream()
                .filter(column -> !column.isOwn())
                .map(column -> column.index() + ":" + HeaderNames.bare(column.header()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shape.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    Map<Field, Column> byField() {
        Map<Field, Column> byField = new EnumMap<>(Field.class);
        columns.forEach(column -> {
            Field field = column.field();
            if (field != null) {
                byField.put(field, column);
            }
        });
        return byField;
    }
}
