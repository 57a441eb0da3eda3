package cn.zhibu.organization;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Lays out one person's sheet on A4: a table of four columns, label and value twice, by sections. */
final class SheetPdf {
    private static final int COLUMNS = 4;

    private final Font title;
    private final Font text;
    private final Font small;

    SheetPdf(SheetFont font) {
        this.title = font.of(18);
        this.text = font.of(10);
        this.small = font.of(8);
    }

    /** @param mark who printed it and when */
    byte[] of(PersonPage page, String mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, 48, 48, 48, 48)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(page.card().name() + "登记表");
            document.open();
            Paragraph heading = new Paragraph("人员信息登记表", title);
            heading.setAlignment(Element.ALIGN_CENTER);
            heading.setSpacingAfter(14);
            document.add(heading);
            PdfPTable table = new PdfPTable(new float[] {1.1f, 2f, 1.1f, 2f});
            table.setWidthPercentage(100);
            identity(table, page);
            study(table, page);
            way(table, page);
            table.completeRow();
            document.add(table);
            Paragraph foot = new Paragraph(mark, small);
            foot.setAlignment(Element.ALIGN_RIGHT);
            foot.setSpacingBefore(10);
            document.add(foot);
        }
        return out.toByteArray();
    }

    private void identity(PdfPTable table, PersonPage page) {
        PersonCard card = page.card();
        section(table, "基本信息");
        pair(table, "姓名", card.name());
        pair(table, "学号（工号）", card.number());
        pair(table, "性别", card.sex());
        pair(table, "民族", page.ethnicGroup());
        pair(table, "出生日期", day(page.birth()));
        pair(table, "籍贯", page.nativePlace());
        pair(table, "身份证号", page.idNumberMasked());
        pair(table, "手机号", page.phoneMasked());
    }

    private void study(PdfPTable table, PersonPage page) {
        PersonCard card = page.card();
        section(table, "学业");
        pair(table, "二级学院", card.school());
        pair(table, "专业", card.major());
        pair(table, "年级", card.grade() == null ? null : card.grade().toString());
        pair(table, "班级", card.classUnit());
        pair(table, "校区", page.campus());
        pair(table, "宿舍", page.dormitory());
        pair(table, "预计毕业", day(page.expectedGraduation()));
        pair(table, "实习单位", page.internship());
    }

    private void way(PdfPTable table, PersonPage page) {
        section(table, "发展经历");
        page.life().stream()
                .filter(PersonPage.StageDay::reached)
                .forEach(stage -> row(table, stage.label(), stage.since() == null ? "日期缺" : stage.since() + " 起"));
        row(table, "培养联系人", names(page.mentors()));
        row(table, "入党介绍人", names(page.introducers()));
        section(table, "所在组织");
        page.placements()
                .forEach(place -> row(
                        table,
                        span(place.from(), place.until()),
                        place.unit().name()
                                + (place.group() == null
                                        ? ""
                                        : " · " + place.group().name())
                                + "（" + place.basis() + "）"));
        if (!page.posts().isEmpty()) {
            section(table, "任职");
            page.posts()
                    .forEach(post -> row(
                            table,
                            span(post.from(), post.until()),
                            post.unitName() + post.kind().label() + "（" + post.basis() + "）"));
        }
    }

    private static String names(List<Companion> companions) {
        return companions.stream().map(Companion::name).collect(Collectors.joining("、"));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String span(LocalDate from, @Nullable LocalDate until) {
        return from + " 至 " + (until == null ? "今" : until.minusDays(1));
    }

    private void section(PdfPTable table, String name) {
        table.completeRow();
        PdfPCell cell = cell(name, COLUMNS);
        cell.setGrayFill(0.93f);
        table.addCell(cell);
    }

    private void pair(PdfPTable table, String label, @Nullable String value) {
        table.addCell(cell(label, 1));
        table.addCell(cell(value == null ? "" : value, 1));
    }

    private void row(PdfPTable table, String label, String value) {
        table.addCell(cell(label, 1));
        table.addCell(cell(value, COLUMNS - 1));
    }

    private PdfPCell cell(String words, int columns) {
        PdfPCell cell = new PdfPCell(new Phrase(words, text));
        cell.setColspan(columns);
        cell.setPadding(5);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }
}
