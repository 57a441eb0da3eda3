package cn.zhibu.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Understands who the person is: name, identity number, and the columns that must agree with it. */
final class IdentityColumns {

    private static final String AS_TEXT = "请先把“身份证号”整列设为“文本”格式，再从原始资料重新填写完整的 18 位号码。";

    private final RowNotes notes;
    private final LocalDate today;

    IdentityColumns(RowNotes notes, LocalDate today) {
        this.notes = notes;
        this.today = today;
    }

    RosterPerson.Identity read() {
        String name = name();
        IdReading id = IdentityNumber.read(notes.cell(Field.ID_NUMBER));
        noteId(id);
        IdReading.Valid valid = id instanceof IdReading.Valid found ? found : null;
        return new RosterPerson.Identity(
                name,
                sex(valid),
                ethnicity(),
                birth(valid),
                valid == null ? null : valid.number(),
                notes.text(Field.NATIVE_PLACE),
                phone());
    }

    private String name() {
        String written = notes.cell(Field.NAME).text();
        String name = notes.isError(Field.NAME) ? "" : PersonName.read(written);
        if (name.isEmpty()) {
            notes.note(Field.NAME, Flaw.NAME_MISSING, "没有填写姓名。", "填写姓名。");
            return name;
        }
        if (!written.contains(name)) {
            notes.note(Field.NAME, habit(written), "姓名“" + written.strip() + "”已理解为“" + name + "”。", "");
        }
        return name;
    }

    private static Flaw habit(String written) {
        if (Text.tidy(written).contains(" ")) {
            return Flaw.INNER_SPACES;
        }
        return Text.hasFullWidth(written) ? Flaw.FULL_WIDTH : Flaw.NAME_DOT;
    }

    private void noteId(IdReading id) {
        String shown = notes.cell(Field.ID_NUMBER).text();
        switch (id) {
            case IdReading.Missing missing -> {
                if (!notes.isError(Field.ID_NUMBER)) {
                    notes.note(Field.ID_NUMBER, Flaw.ID_MISSING, "没有填写身份证号，无法确定是谁。", "填写 18 位身份证号。");
                }
            }
            case IdReading.LostDigits lost ->
                notes.note(
                        Field.ID_NUMBER,
                        Flaw.ID_LOST_DIGITS,
                        "身份证号 " + shown + " 曾被 Excel 当作数字保存，末几位已经丢失，无法还原。",
                        AS_TEXT);
            case IdReading.Masked masked -> notes.note(Field.ID_NUMBER, Flaw.MASKED, "身份证号已脱敏，按学号/工号核对本人，不改动已有号码。", "");
            case IdReading.Invalid invalid -> {
                if (!notes.isError(Field.ID_NUMBER)) {
                    notes.note(Field.ID_NUMBER, Flaw.ID_INVALID, invalid.why() + "。", "对照身份证核对 " + shown + " 后改正。");
                }
            }
            case IdReading.Valid valid -> noteTidied(valid, shown);
        }
    }

    private void noteTidied(IdReading.Valid valid, String shown) {
        if (valid.upgraded()) {
            notes.note(Field.ID_NUMBER, Flaw.ID_UPGRADED, "15 位旧号已换算为 18 位 " + valid.number() + "。", "建议改填现用的 18 位号码。");
        } else if (Text.hasFullWidth(shown)) {
            notes.noteFullWidth(Field.ID_NUMBER);
        } else if (!shown.strip().equalsIgnoreCase(valid.number())) {
            notes.note(Field.ID_NUMBER, Flaw.ID_TIDIED, "身份证号已理解为 " + valid.number() + "。", "");
        }
    }

    private @Nullable Sex sex(IdReading.@Nullable Valid id) {
        String written = notes.text(Field.SEX);
        Sex said = Sex.read(written).orElse(null);
        if (said == null && !written.isEmpty()) {
            notes.note(Field.SEX, Flaw.SEX_UNKNOWN, "性别“" + written + "”无法识别。", "填写“男”或“女”。");
        }
        if (id == null) {
            return said;
        }
        if (said != null && said != id.sex()) {
            notes.note(
                    Field.SEX,
                    Flaw.SEX_MISMATCH,
                    "填的是“" + said.title() + "”，身份证号第 17 位表示“" + id.sex().title() + "”。",
                    "核对性别和身份证号，改正其中写错的一项。");
        }
        return said == null ? id.sex() : said;
    }

    private String ethnicity() {
        String written = notes.text(Field.ETHNICITY);
        if (written.isEmpty()) {
            return "";
        }
        return EthnicGroup.read(written).orElseGet(() -> {
            notes.note(Field.ETHNICITY, Flaw.ETHNICITY_UNKNOWN, "民族“" + written + "”不在 56 个民族之内。", "填写民族全称，如“汉族”。");
            return "";
        });
    }

    private @Nullable LocalDate birth(IdReading.@Nullable Valid id) {
        DayColumn column = new DayColumn(notes, today.getYear());
        LocalDate known = id == null ? null : id.birth();
        LocalDate birth = column.read(Field.BIRTH, known);
        if (birth != null && known != null && !birth.equals(known)) {
            notes.note(
                    Field.BIRTH,
                    Flaw.BIRTH_MISMATCH,
                    "填的是 " + birth + "，身份证号中是 " + known + "。",
                    "核对出生日期和身份证号，改正其中写错的一项。");
        } else if (birth != null && birth.isAfter(today)) {
            notes.note(Field.BIRTH, Flaw.DATE_IN_FUTURE, "出生日期 " + birth + " 还没有到。", "改正出生日期。");
        }
        return birth == null ? known : birth;
    }

    private String phone() {
        String written = notes.text(Field.PHONE);
        if (written.isEmpty() || written.contains("*")) {
            return "";
        }
        notes.noteFullWidth(Field.PHONE);
        return PhoneNumber.read(written).orElseGet(() -> {
            notes.note(Field.PHONE, Flaw.PHONE_INVALID, "“" + written + "”不是有效的手机号。", "填写 11 位手机号；不知道的可以空着。");
            return "";
        });
    }
}
