package cn.zhibu.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and what a person studies; a teacher has a school and a campus only.
 *
 * @param school 二级学院
 * @param grade year of entry, e.g. 2024
 * @param internship where an internship is done; null while there is none
 */
public record Study(
        @Nullable String campus,
        @Nullable String school,
        @Nullable String major,
        @Nullable Integer grade,
        @Nullable String classUnit,
        @Nullable String dormitory,
        @Nullable LocalDate expectedGraduation,
        @Nullable String internship) {

    public static final Study NONE = new Study(null, null, null, null, null, null, null, null);
}
