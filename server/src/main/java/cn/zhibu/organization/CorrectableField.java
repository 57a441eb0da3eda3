package cn.zhibu.organization;

import cn.zhibu.platform.BadInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may ask to have put right in their own file. Numbers, stages and places are not among it: they rest on
 * papers and decisions, not on a wish.
 */
public enum CorrectableField {
    NAME("姓名"),
    SEX("性别"),
    ETHNIC_GROUP("民族"),
    BIRTH("出生日期"),
    NATIVE_PLACE("籍贯"),
    PHONE("手机号"),
    CAMPUS("校区"),
    SCHOOL("二级学院"),
    MAJOR("专业"),
    CLASS_UNIT("班级"),
    DORMITORY("宿舍"),
    EXPECTED_GRADUATION("预计毕业"),
    INTERNSHIP("实习单位");

    private static final int LONGEST = 60;
    private static final String PHONE_NUMBER = "\\+?[0-9][0-9 -]{4,19}";

    private final String label;

    CorrectableField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What stands in the file, as text. */
    @Nullable
    String in(PersonFile file) {
        Study study = file.study();
        return switch (this) {
            case NAME -> file.name();
            case SEX -> file.sex() == null ? null : file.sex().label();
            case ETHNIC_GROUP -> file.ethnicGroup();
            case BIRTH -> Objects.toString(file.birth(), null);
            case NATIVE_PLACE -> file.nativePlace();
            case PHONE -> file.phone();
            case CAMPUS -> study.campus();
            case SCHOOL -> study.school();
            case MAJOR -> study.major();
            case CLASS_UNIT -> study.classUnit();
            case DORMITORY -> study.dormitory();
            case EXPECTED_GRADUATION -> Objects.toString(study.expectedGraduation(), null);
            case INTERNSHIP -> study.internship();
        };
    }

    /** A value as it may be shown to anybody who sees the person. */
    @Nullable
    String masked(@Nullable String value) {
        return this == PHONE && value != null ? Masks.phone(value) : value;
    }

    /**
     * What was typed, as it would stand in the file; null for nothing.
     *
     * @throws BadInput when it is no such value
     */
    @Nullable
    String tidy(@Nullable String typed, LocalDate today) {
        String value = typed == null || typed.isBlank() ? null : typed.strip();
        if (value == null) {
            if (this == NAME) {
                throw BadInput.of("value", null, "姓名不能为空", "请填写姓名");
            }
            return null;
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw BadInput.of("value", value, "太长", "请写在 %d 个字以内".formatted(LONGEST));
        }
        switch (this) {
            case SEX -> sex(value);
            case PHONE -> {
                if (!value.matches(PHONE_NUMBER)) {
                    throw BadInput.of("value", value, "不是手机号", "只写数字，如 19912345678");
                }
            }
            case BIRTH -> {
                if (!day(value).isBefore(today)) {
                    throw BadInput.of("value", value, "不在今天以前", "请核对出生日期");
                }
            }
            case EXPECTED_GRADUATION -> day(value);
            case NAME, ETHNIC_GROUP, NATIVE_PLACE, CAMPUS, SCHOOL, MAJOR, CLASS_UNIT, DORMITORY, INTERNSHIP -> {}
        }
        return value;
    }

    /** The file with a tidy value in this field. */
    PersonFile put(PersonFile file, @Nullable String value) {
        Study s = file.study();
        return switch (this) {
            case NAME -> identity(file, Objects.requireNonNull(value), file.sex(), file.birth());
            case SEX -> identity(file, file.name(), value == null ? null : sex(value), file.birth());
            case BIRTH -> identity(file, file.name(), file.sex(), value == null ? null : day(value));
            case ETHNIC_GROUP -> words(file, value, file.nativePlace(), file.phone());
            case NATIVE_PLACE -> words(file, file.ethnicGroup(), value, file.phone());
            case PHONE -> words(file, file.ethnicGroup(), file.nativePlace(), value);
            case CAMPUS -> study(file, value, s.school(), s.major(), s.classUnit(), s.dormitory(), s.internship());
            case SCHOOL -> study(file, s.campus(), value, s.major(), s.classUnit(), s.dormitory(), s.internship());
            case MAJOR -> study(file, s.campus(), s.school(), value, s.classUnit(), s.dormitory(), s.internship());
            case CLASS_UNIT -> study(file, s.campus(), s.school(), s.major(), value, s.dormitory(), s.internship());
            case DORMITORY -> study(file, s.campus(), s.school(), s.major(), s.classUnit(), value, s.internship());
            case INTERNSHIP -> study(file, s.campus(), s.school(), s.major(), s.classUnit(), s.dormitory(), value);
            case EXPECTED_GRADUATION ->
                file.with(new Study(
                        s.campus(),
                        s.school(),
                        s.major(),
                        s.grade(),
                        s.classUnit(),
                        s.dormitory(),
                        value == null ? null : day(value),
                        s.internship()));
        };
    }

    private static PersonFile study(
            PersonFile file,
            @Nullable String campus,
            @Nullable String school,
            @Nullable String major,
            @Nullable String classUnit,
            @Nullable String dormitory,
            @Nullable String internship) {
        Study study = file.study();
        return file.with(new Study(
                campus, school, major, study.grade(), classUnit, dormitory, study.expectedGraduation(), internship));
    }

    private static PersonFile identity(PersonFile file, String name, @Nullable Sex sex, @Nullable LocalDate birth) {
        return file.with(name, sex, birth, file.ethnicGroup(), file.nativePlace(), file.phone());
    }

    private static PersonFile words(
            PersonFile file, @Nullable String ethnicGroup, @Nullable String nativePlace, @Nullable String phone) {
        return file.with(file.name(), file.sex(), file.birth(), ethnicGroup, nativePlace, phone);
    }

    private static Sex sex(String value) {
        return Arrays.stream(Sex.values())
                .filter(sex -> sex.label().equals(value))
                .findFirst()
                .orElseThrow(() -> BadInput.of("value", value, "不是性别", "请填男或女"));
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw BadInput.of("value", value, "不是日期", "请填如 2005-03-04");
        }
    }
}
