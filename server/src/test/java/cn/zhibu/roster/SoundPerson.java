package cn.zhibu.roster;

import cn.zhibu.organization.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes one person whose every cell is right, days as 2024-09-01. */
final class SoundPerson {

    static final List<String> SCHOOLS =
            List.of("信息工程学院", "智能制造学院", "汽车工程学院", "经济管理学院", "建筑工程学院", "艺术设计学院", "护理与健康学院", "学前教育学院");

    private static final List<String> NAMES =
            List.of("张伟", "王秀英", "李𠮷", "阿依古丽·吐尔逊", "欧阳明月", "赵𬭎", "钱思远", "孙㛃", "买买提·艾力", "周子涵");

    private SoundPerson() {}

    static Map<Field, String> make(Random random, int number) {
        Map<Field, String> row = new EnumMap<>(Field.class);
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        LocalDate born = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(1400));
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        String school = SCHOOLS.get(random.nextInt(SCHOOLS.size()));
        row.put(Field.SERIAL, String.valueOf(number + 1));
        row.put(Field.STUDENT_NUMBER, String.format("2023%07d", number));
        row.put(Field.NAME, NAMES.get(random.nextInt(NAMES.size())));
        row.put(Field.SEX, sex.title());
        row.put(Field.ETHNICITY, random.nextBoolean() ? "汉族" : "维吾尔族");
        row.put(Field.BIRTH, born.toString());
        row.put(Field.ID_NUMBER, idNumber(born, sex, number));
        row.put(Field.PHONE, String.format("139%08d", random.nextInt(100_000_000)));
        row.put(Field.CAMPUS, "江宁校区");
        row.put(Field.SCHOOL, school);
        row.put(Field.MAJOR, "软件技术");
        row.put(Field.GRADE, "2023");
        row.put(Field.CLASS, "软件技术230" + (1 + random.nextInt(4)));
        row.put(Field.DORMITORY, (1 + random.nextInt(9)) + "-" + (100 + random.nextInt(500)));
        row.put(Field.STAGE, stage.label());
        row.put(Field.GRADUATION, "2027-06-30");
        path(row, stage, born, random);
        if (stage != Stage.APPLICANT) {
            String ordinal = ChineseNumber.write(1 + random.nextInt(3));
            row.put(Field.BRANCH, school + "学生第" + ordinal + "党支部");
            row.put(Field.MENTORS, "段敏、" + NAMES.get(3));
        }
        return row;
    }

    static String idNumber(LocalDate born, Sex sex, int number) {
        int sequence = (number * 2 + (sex == Sex.MALE ? 1 : 2)) % 1000;
        String seventeen = String.format(
                "%06d%04d%02d%02d%03d",
                991_000 + number, born.getYear(), born.getMonthValue(), born.getDayOfMonth(), sequence);
        return seventeen + IdentityNumber.checkCharacter(seventeen);
    }

    private static void path(Map<Field, String> row, Stage stage, LocalDate born, Random random) {
        LocalDate applied = born.plusYears(18).plusDays(random.nextInt(60));
        LocalDate activist = applied.plusDays(90 + random.nextInt(60));
        LocalDate candidate = activist.plusYears(1).plusDays(random.nextInt(60));
        LocalDate admitted = candidate.plusDays(60 + random.nextInt(30));
        List<LocalDate> days = List.of(applied, activist, candidate, admitted, admitted.plusYears(1));
        List<Field> fields = List.of(Field.APPLIED, Field.ACTIVIST, Field.CANDIDATE, Field.ADMITTED, Field.CONFIRMED);
        for (int step = 0; step <= stage.ordinal(); step++) {
            row.put(fields.get(step), days.get(step).toString());
        }
    }
}
