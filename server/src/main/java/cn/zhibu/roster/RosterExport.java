package cn.zhibu.roster;

import cn.zhibu.roster.SheetWriter.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of people as a workbook in the columns of the college's form; reading it gives the same people again. */
final class RosterExport implements AutoCloseable {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final int COLUMN_WIDTH = 14;

    /** @param last the last field that stands under it */
    private record Group(String title, Field first, Field last) {}

    private static final List<Group> GROUPS = List.of(
            new Group("基本信息", Field.SERIAL, Field.PHONE),
            new Group("学业信息", Field.CAMPUS, Field.DORMITORY),
            new Group("政治面貌信息", Field.STAGE, Field.INTRODUCERS),
            new Group("去向信息", Field.GRADUATION, Field.REMARKS));

    private final SheetWriter sheet = new SheetWriter("信息采集表");
    private int people;

    /**
     * @param exportedBy name of the person who exports
     * @param at         local time of the college
     */
    RosterExport(String exportedBy, LocalDateTime at) {
        Field[] fields = Field.values();
        heading("学生党员及发展队伍信息采集表", Look.TITLE);
        heading("导出人：" + exportedBy + "    导出时间：" + TO_THE_MINUTE.format(at) + "    含个人信息，请妥善保管", Look.PLAIN);
        sheet.startRow();
        for (Group group : GROUPS) {
            sheet.text(group.first().ordinal(), group.title(), Look.HEADER);
            sheet.merge(group.first().ordinal(), group.last().ordinal());
        }
        sheet.startRow();
        for (Field field : fields) {
            sheet.text(field.ordinal(), field.title(), Look.HEADER);
            sheet.width(field.ordinal(), COLUMN_WIDTH);
        }
        sheet.freezeAbove();
    }

    void add(RosterPerson person) {
        sheet.startRow();
        sheet.number(Field.SERIAL.ordinal(), ++people);
        for (Field field : Field.values()) {
            LocalDate day = day(person, field);
            String text = RosterValues.of(person, field);
            if (day != null) {
                sheet.day(field.ordinal(), day);
            } else if (!text.isEmpty()) {
                sheet.text(field.ordinal(), text, Look.PLAIN);
            }
        }
    }

    void writeTo(OutputStream out) throws IOException {
        sheet.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private void heading(String text, Look look) {
        sheet.startRow();
        sheet.text(0, text, look);
        sheet.merge(0, Field.REMARKS.ordinal());
    }

    private static @Nullable LocalDate day(RosterPerson person, Field field) {
        return switch (field) {
            case BIRTH -> person.identity().birth();
            case APPLIED -> person.path().applied();
            case ACTIVIST -> person.path().activist();
            case CANDIDATE -> person.path().candidate();
            case ADMITTED -> person.path().admitted();
            case CONFIRMED -> person.path().confirmed();
            case GRADUATION -> person.study().graduation();
            default -> null;
        };
    }
}
