package cn.zhibu.demo;

import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.Sex;
import cn.zhibu.organization.Stage;
import cn.zhibu.organization.Standing;
import cn.zhibu.organization.Study;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes people, lawfully on their way: of age when they applied, a year of cultivation, a year of probation, confirmed on
 * its last day. Identity numbers begin with 99, which no place has, and phones with 199 0000, so that nobody is meant.
 */
final class DemoPeople {
    private final RandomGenerator random;
    private final DemoNames names;
    private final LocalDate today;
    private int count;

    DemoPeople(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.names = new DemoNames(random);
        this.today = today;
    }

    /** A counsellor or teacher, long a full member. */
    PersonFile teacher(DemoSchool school, UUID branch) {
        LocalDate birth = today.minusYears(30 + random.nextInt(22)).minusDays(random.nextInt(365));
        LocalDate confirmed = today.minusYears(3 + random.nextInt(6)).minusDays(random.nextInt(365));
        LocalDate admitted = confirmed.minusYears(1);
        Standing standing = new Standing.Full(
                admitted.minusMonths(30), admitted.minusMonths(20), admitted.minusMonths(6), admitted, confirmed);
        count++;
        return file(
                "T%05d".formatted(10_000 + count),
                birth,
                standing,
                branch,
                null,
                new Study(school.campus(), school.name(), null, null, null, null, null, null),
                List.of(),
                List.of());
    }

    /** The further the stage, the earlier the year of entry. */
    PersonFile student(DemoSchool school, Stage stage, UUID unit, @Nullable UUID group, List<String> seniors) {
        int academicYear = today.getMonthValue() >= 10 ? today.getYear() : today.getYear() - 1;
        int grade = academicYear - (stage.ordinal() >= Stage.CANDIDATE.ordinal() ? 2 : random.nextInt(3));
        LocalDate entered = LocalDate.of(grade, 9, 1);
        if (stage == Stage.ACTIVIST && grade == academicYear) {
            grade--;
            entered = entered.minusYears(1);
        }
        int years = stage.ordinal() >= Stage.PROBATIONARY.ordinal() ? 19 : 18;
        LocalDate birth = entered.minusYears(years).minusMonths(3).minusDays(random.nextInt(500));
        Standing standing = standing(stage, entered);
        String major = school.majors().get(random.nextInt(school.majors().size()));
        String classUnit = "%s%02d%02d".formatted(major, grade % 100, 1 + random.nextInt(4));
        boolean interns = grade == academicYear - 2 && random.nextInt(3) == 0;
        count++;
        Study study = new Study(
                school.campus(),
                school.name(),
                major,
                grade,
                classUnit,
                "%d-%d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(6), 1 + random.nextInt(40)),
                LocalDate.of(grade + 3, 6, 30),
                interns ? "苏州实训基地" : null);
        List<String> mentors = stage == Stage.APPLICANT || seniors.isEmpty() ? List.of() : one(seniors);
        List<String> introducers =
                stage.ordinal() < Stage.CANDIDATE.ordinal() || seniors.size() < 2 ? List.of() : seniors.subList(0, 2);
        return file("%d%06d".formatted(grade, count), birth, standing, unit, group, study, mentors, introducers);
    }

    /** The same person, admitted so long ago that confirmation is overdue. */
    PersonFile overdue(PersonFile file) {
        LocalDate admitted = today.minusYears(1).minusDays(40);
        return new PersonFile(
                file.number(),
                file.name(),
                file.sex(),
                file.ethnicGroup(),
                file.birth(),
                file.idNumber(),
                file.nativePlace(),
                file.phone(),
                file.study(),
                new Standing.Probationary(
                        admitted.minusMonths(17), admitted.minusMonths(14), admitted.minusMonths(2), admitted),
                file.unit(),
                file.group(),
                file.mentors(),
                file.introducers(),
                file.remark());
    }

    private Standing standing(Stage stage, LocalDate entered) {
        return switch (stage) {
            case APPLICANT -> new Standing.Applicant(between(entered.plusDays(10), today.minusDays(1)));
            case ACTIVIST -> {
                LocalDate applied = entered.plusDays(10 + random.nextInt(60));
                yield new Standing.Activist(applied, between(applied.plusMonths(2), today.minusDays(1)));
            }
            case CANDIDATE -> {
                LocalDate applied = entered.plusDays(10 + random.nextInt(30));
                LocalDate activist = applied.plusMonths(5).plusDays(random.nextInt(20));
                yield new Standing.Candidate(applied, activist, between(activist.plusYears(1), today.minusDays(1)));
            }
            case PROBATIONARY -> {
                LocalDate admitted = today.minusDays(20 + random.nextInt(300));
                LocalDate activist = admitted.minusMonths(14);
                yield new Standing.Probationary(activist.minusMonths(3), activist, admitted.minusMonths(2), admitted);
            }
            case FULL -> {
                LocalDate confirmed = today.minusDays(5 + random.nextInt(170));
                LocalDate admitted = confirmed.minusYears(1);
                LocalDate activist = admitted.minusMonths(14);
                yield new Standing.Full(
                        activist.minusMonths(3),
                        activist,
                        admitted.minusMonths(2),
                        admitted,
                        admitted.plus(Period.ofYears(1)));
            }
        };
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, to) + 1)) : from;
    }

    private List<String> one(List<String> of) {
        return List.of(of.get(random.nextInt(of.size())));
    }

    private PersonFile file(
            String number,
            LocalDate birth,
            Standing standing,
            UUID unit,
            @Nullable UUID group,
            Study study,
            List<String> mentors,
            List<String> introducers) {
        DemoNames.Named named = names.next();
        boolean man = random.nextBoolean();
        return new PersonFile(
                number,
                named.name(),
                man ? Sex.MALE : Sex.FEMALE,
                named.ethnicGroup(),
                birth,
                idNumber(birth, man),
                List.of("江苏南京", "江苏徐州", "安徽六安", "贵州毕节", "新疆伊犁", "河南信阳").get(random.nextInt(6)),
                "1990000%04d".formatted(count % 10_000),
                study,
                standing,
                unit,
                group,
                mentors,
                introducers,
                null);
    }

    private String idNumber(LocalDate birth, boolean man) {
        String body = "99%04d%04d%02d%02d%02d%d"
                .formatted(
                        1 + random.nextInt(9999),
                        birth.getYear(),
                        birth.getMonthValue(),
                        birth.getDayOfMonth(),
                        count % 100,
                        random.nextInt(5) * 2 + (man ? 1 : 0));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += Character.digit(body.charAt(i), 10) * ((1 << (17 - i)) % 11);
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
