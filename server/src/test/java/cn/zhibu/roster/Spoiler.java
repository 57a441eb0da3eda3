package cn.zhibu.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The ways in which a clerk's roster goes wrong, each put into a row by itself. */
enum Spoiler {
    BAD_ID_CHECKSUM("bad_id_checksum") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            String id = text(row, Field.ID_NUMBER);
            char wrong = id.charAt(17) == '7' ? '3' : '7';
            row.put(Field.ID_NUMBER, id.substring(0, 17) + wrong);
        }
    },
    ID_LOST_PRECISION("id_lost_precision") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            String id = text(row, Field.ID_NUMBER);
            row.put(
                    Field.ID_NUMBER,
                    random.nextBoolean()
                            ? id.charAt(0) + "." + id.substring(1, 6) + "E+17"
                            : "99100020010101000" + "0");
        }
    },
    DUPLICATE_SAME("duplicate_same") {
        @Override
        boolean copies() {
            return true;
        }

        @Override
        void spoil(Map<Field, String> row, Random random) {
            row.put(Field.SERIAL, "9999");
        }
    },
    DUPLICATE_CONFLICT("duplicate_conflict") {
        @Override
        boolean copies() {
            return true;
        }

        @Override
        void spoil(Map<Field, String> row, Random random) {
            row.put(Field.PHONE, "18800000000");
            row.put(Field.CLASS, text(row, Field.CLASS) + "（转）");
        }
    },
    MISSING_NAME("missing_name") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            row.put(Field.NAME, random.nextBoolean() ? "" : "　");
        }
    },
    FUTURE_DATE("future_date") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            row.put(Field.APPLIED, "2062-05-01");
        }
    },
    STAGE_ORDER("stage_order") {
        @Override
        boolean fits(Map<Field, String> row) {
            return row.containsKey(Field.CONFIRMED);
        }

        @Override
        void spoil(Map<Field, String> row, Random random) {
            String admitted = text(row, Field.ADMITTED);
            row.put(Field.ADMITTED, text(row, Field.CONFIRMED));
            row.put(Field.CONFIRMED, admitted);
        }
    },
    BRANCH_ALIAS("branch_alias") {
        private final List<String> schools = List.of("信工学院", "智造学院", "汽车学院", "经管学院", "建工学院", "艺设学院", "护健学院", "学前学院");

        @Override
        boolean fits(Map<Field, String> row) {
            return row.containsKey(Field.BRANCH);
        }

        @Override
        void spoil(Map<Field, String> row, Random random) {
            UnitName full = UnitName.of(text(row, Field.BRANCH));
            String school = schools.get(SoundPerson.SCHOOLS.indexOf(full.school()));
            String number = random.nextBoolean() ? ChineseNumber.write(full.number()) : "第" + full.number();
            row.put(Field.BRANCH, (random.nextBoolean() ? school : full.school()) + "学生" + number + "支部");
        }
    },
    TEXT_DATE("text_date") {
        private final List<String> ways =
                List.of("yyyy年M月d日", "yyyy/MM/dd", "yyyy.M.d", "yyyyMMdd", "yyyy年MM月dd日", "yy.M.d");

        @Override
        void spoil(Map<Field, String> row, Random random) {
            LocalDate day = GeneratedRoster.day(row, Field.BIRTH);
            String way = ways.get(random.nextInt(ways.size()));
            row.put(Field.BIRTH, day.format(DateTimeFormatter.ofPattern(way)));
        }
    },
    SERIAL_DATE("serial_date") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            long serial = GeneratedRoster.day(row, Field.APPLIED).toEpochDay() + 25_569;
            row.put(Field.APPLIED, String.valueOf(serial));
        }
    },
    FULL_WIDTH("fullwidth") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            Field field = List.of(Field.STUDENT_NUMBER, Field.ID_NUMBER, Field.PHONE, Field.BIRTH)
                    .get(random.nextInt(4));
            StringBuilder wide = new StringBuilder();
            text(row, field).chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
            row.put(field, wide.toString());
        }
    },
    NAME_SPACES("name_spaces") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            row.put(Field.NAME, random.nextBoolean() ? "张 三" : "汪　国雪");
        }
    },
    BIRTH_ID_MISMATCH("birth_id_mismatch") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            row.put(
                    Field.BIRTH,
                    GeneratedRoster.day(row, Field.BIRTH).minusDays(29).toString());
        }
    },
    UNDER_18_APPLIED("under_18_applied") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            LocalDate birth = GeneratedRoster.day(row, Field.BIRTH);
            row.put(
                    Field.APPLIED,
                    birth.plusYears(18).minusDays(1 + random.nextInt(400)).toString());
        }
    },
    UNKNOWN_STAGE("unknown_stage") {
        @Override
        void spoil(Map<Field, String> row, Random random) {
            row.put(Field.STAGE, random.nextBoolean() ? "群众？" : "共青团员");
        }
    };

    private final String truth;

    Spoiler(String truth) {
        this.truth = truth;
    }

    abstract void spoil(Map<Field, String> row, Random random);

    /** Whether the row can carry the flaw. */
    boolean fits(Map<Field, String> row) {
        return true;
    }

    /** Whether a second row is made and the first stays sound. */
    boolean copies() {
        return false;
    }

    /** Its name in the file of truth. */
    String truth() {
        return truth;
    }

    private static String text(Map<Field, String> row, Field field) {
        return row.getOrDefault(field, "");
    }
}
