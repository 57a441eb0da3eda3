package cn.zhibu.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One or two rows that may be a table's header.
 *
 * @param score how much they look like one: the sum of the confidences of the distinct fields they name
 */
record Header(int sheet, int headerRow, List<Column> columns, double score) {

    private static final double EMPTY_TABLE = 0.5;
    private static final double REQUIRED = 2.0;

    private record Named(int index, String header, HeaderNames.Match match) {}

    /** Reads a header from a row and the row of groups above it, which may be blank. */
    static Header of(int sheet, SheetRow groups, SheetRow names, boolean rowsBelow) {
        List<Column> columns = new ArrayList<>();
        List<Named> recognised = new ArrayList<>();
        String group = "";
        int width = Math.max(groups.cells().size(), names.cells().size());
        for (int index = 0; index < width; index++) {
            String above = groups.cell(index).text().strip();
            group = above.isEmpty() ? group : above;
            String below = names.cell(index).text().strip();
            String name = below.isEmpty() ? above : below;
            if (name.isEmpty()) {
                continue;
            }
            String over = below.isEmpty() ? "" : group;
            Optional<HeaderNames.Match> match = HeaderNames.recognise(over, name);
            String header = needsGroup(over, name) ? over + name : name;
            if (match.isPresent()) {
                recognised.add(new Named(index, header, match.get()));
            }
            columns.add(new Column(index, header, null, 0.0));
        }
        return assigned(sheet, names.number(), columns, recognised, rowsBelow);
    }

    /** The group belongs to the name when the name alone says nothing, or says it of the row's own person. */
    private static boolean needsGroup(String group, String name) {
        return HeaderNames.isSomebodyElse(group)
                || HeaderNames.recognise("", name).isEmpty()
                        && HeaderNames.recognise(group, name).isPresent();
    }

    /** Gives each field to the column that names it best; the leftmost wins a tie. */
    private static Header assigned(
            int sheet, int headerRow, List<Column> columns, List<Named> recognised, boolean rowsBelow) {
        recognised.sort(Comparator.comparingDouble(named -> -named.match().confidence()));
        Set<Field> taken = EnumSet.noneOf(Field.class);
        double score = 0;
        List<Column> assigned = new ArrayList<>(columns);
        for (Named named : recognised) {
            Field field = named.match().field();
            if (!taken.add(field)) {
                continue;
            }
            double confidence = named.match().confidence();
            score += field.required() ? confidence * REQUIRED : confidence;
            assigned.replaceAll(column -> column.index() == named.index()
                    ? new Column(column.index(), column.header(), field, confidence)
                    : column);
        }
        return new Header(sheet, headerRow, assigned, rowsBelow ? score : score * EMPTY_TABLE);
    }

    int fields() {
        return (int) columns.stream().filter(column -> column.field() != null).count();
    }

    RosterLayout layout(String sheetName) {
        return new RosterLayout(sheet, sheetName, headerRow, columns);
    }
}
