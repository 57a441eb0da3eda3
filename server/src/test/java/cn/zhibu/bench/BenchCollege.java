package cn.zhibu.bench;

import cn.zhibu.access.Actor;
import cn.zhibu.organization.Appointment;
import cn.zhibu.organization.BranchKind;
import cn.zhibu.organization.Founding;
import cn.zhibu.organization.People;
import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Posts;
import cn.zhibu.organization.Sex;
import cn.zhibu.organization.Standing;
import cn.zhibu.organization.Study;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.UnitKind;
import cn.zhibu.organization.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A college of any size: 500 people a school, 125 a branch, half of them applicants who stand with the school. */
final class BenchCollege {
    private static final Actor JOB = Actor.job("量测");
    private static final LocalDate FOUNDED = LocalDate.of(2020, 3, 16);
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹";
    private static final String GIVEN = "子涵宇轩浩然欣怡梓睿诗雨佳思远嘉琪俊杰雅婷明哲晓彤志强文博雪梅建华丽娜海燕";
    private static final int PER_SCHOOL = 500;
    private static final int BRANCHES = 4;

    private final Random random = new Random(7);
    private final Units units;
    private final People people;
    private final Posts posts;
    private final List<PersonFile> waiting = new ArrayList<>();
    private int made;

    BenchCollege(ApplicationContext product) {
        units = product.getBean(Units.class);
        people = product.getBean(People.class);
        posts = product.getBean(Posts.class);
    }

    /** Who is signed in as: numbers are logins. */
    record Cast(String organizer, String secretary, UUID branch, UUID school, UUID somebody) {}

    Cast build(int size) {
        Unit college =
                units.found(JOB, new Founding(null, UnitKind.COMMITTEE, BranchKind.ORDINARY, "量测学院党委", FOUNDED, "量测"));
        Unit firstSchool = null;
        Unit firstBranch = null;
        for (int s = 0; made < size; s++) {
            Unit school = found(college, UnitKind.GENERAL_BRANCH, "第%d学院党总支".formatted(s + 1));
            firstSchool = firstSchool == null ? school : firstSchool;
            List<Unit> branches = new ArrayList<>();
            for (int b = 0; b < BRANCHES; b++) {
                branches.add(found(school, UnitKind.BRANCH, "第%d学院学生第%d党支部".formatted(s + 1, b + 1)));
            }
            firstBranch = firstBranch == null ? branches.getFirst() : firstBranch;
            for (int i = 0; i < PER_SCHOOL && made < size; i++) {
                add(i < PER_SCHOOL / 2 ? school : branches.get(i % BRANCHES), s, i);
            }
        }
        enter();
        String organizer = number(PER_SCHOOL / 2 + 1);
        String secretary = number(PER_SCHOOL / 2 + 2);
        appoint(college, organizer, PostKind.ORGANIZATION_DEPARTMENT);
        Unit branch = java.util.Objects.requireNonNull(firstBranch);
        appoint(branch, secretary, PostKind.SECRETARY);
        UUID somebody = people.known(JOB, List.of(number(PER_SCHOOL / 2 + 11)))
                .getFirst()
                .id();
        return new Cast(
                organizer,
                secretary,
                branch.id(),
                java.util.Objects.requireNonNull(firstSchool).id(),
                somebody);
    }

    private Unit found(Unit parent, UnitKind kind, String name) {
        return units.found(JOB, new Founding(parent.id(), kind, BranchKind.ORDINARY, name, FOUNDED, "量测"));
    }

    private void appoint(Unit unit, String number, PostKind kind) {
        UUID person = people.known(JOB, List.of(number)).getFirst().id();
        posts.appoint(JOB, new Appointment(unit.id(), person, kind, FOUNDED.plusYears(5), null, "量测"));
    }

    private static String number(int ordinal) {
        return "B%07d".formatted(ordinal);
    }

    private void add(Unit unit, int school, int i) {
        made++;
        LocalDate applied = LocalDate.of(2024, 9, 10).plusDays(random.nextInt(60));
        LocalDate activist = applied.plusMonths(5);
        LocalDate admitted = activist.plusMonths(14);
        Standing standing = unit.kind() == UnitKind.GENERAL_BRANCH
                ? new Standing.Applicant(applied)
                : i % 5 == 0
                        ? new Standing.Probationary(applied, activist, activist.plusYears(1), admitted)
                        : new Standing.Activist(applied, activist);
        String major = "专业%02d".formatted(school % 40);
        waiting.add(new PersonFile(
                number(made),
                pick(SURNAMES) + pick(GIVEN) + pick(GIVEN),
                i % 2 == 0 ? Sex.MALE : Sex.FEMALE,
                "汉族",
                LocalDate.of(2005, 1, 1).plusDays(random.nextInt(500)),
                null,
                null,
                "1990000%04d".formatted(made % 10_000),
                new Study(
                        "江宁校区", "第%d学院".formatted(school + 1), major, 2024, major + "240" + i % 4, "1-101", null, null),
                standing,
                unit.id(),
                null,
                List.of(),
                List.of(),
                null));
        if (waiting.size() == 5_000) {
            enter();
        }
    }

    private void enter() {
        if (!waiting.isEmpty()) {
            people.enter(JOB, waiting, LocalDate.of(2024, 10, 1), "量测");
            waiting.clear();
        }
    }

    private String pick(String from) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }
}
