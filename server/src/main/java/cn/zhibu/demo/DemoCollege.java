package cn.zhibu.demo;

import static cn.zhibu.organization.PostKind.DEPUTY_SECRETARY;
import static cn.zhibu.organization.PostKind.DISCIPLINE;
import static cn.zhibu.organization.PostKind.GROUP_LEADER;
import static cn.zhibu.organization.PostKind.ORGANIZATION;
import static cn.zhibu.organization.PostKind.ORGANIZATION_DEPARTMENT;
import static cn.zhibu.organization.PostKind.ORGANIZER;
import static cn.zhibu.organization.PostKind.PUBLICITY;
import static cn.zhibu.organization.PostKind.SECRETARY;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.organization.Appointment;
import cn.zhibu.organization.BranchKind;
import cn.zhibu.organization.Founding;
import cn.zhibu.organization.People;
import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Posts;
import cn.zhibu.organization.Stage;
import cn.zhibu.organization.Standing;
import cn.zhibu.organization.Terms;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.UnitKind;
import cn.zhibu.organization.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The demo college: eight schools, thirty branches, about four thousand people. The same every time on the same day,
 * built through the doors any college uses, in one transaction: whole, or not there.
 */
@Component
class DemoCollege {
    private static final Actor JOB = Actor.job("演示数据");
    private static final String BASIS = "演示数据";
    private static final long SEED = 20_261_101;

    private final Units units;
    private final People people;
    private final Posts posts;
    private final Terms terms;
    private final Acting acting;
    private final Clock clock;

    DemoCollege(Units units, People people, Posts posts, Terms terms, Acting acting, Clock clock) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.terms = terms;
        this.acting = acting;
        this.clock = clock;
    }

    /** Builds it unless the installation has a college already; the cast for the demo accounts, null where it was there. */
    @Nullable
    DemoCast build() {
        if (units.root().isPresent()) {
            return null;
        }
        return acting.write(JOB, () -> new Building(LocalDate.now(clock)).all());
    }

    private final class Building {
        private final LocalDate today;
        private final LocalDate founded;
        private final DemoPeople maker;
        private final Map<LocalDate, List<PersonFile>> entries = new HashMap<>();
        private final List<Runnable> afterwards = new ArrayList<>();
        private final DemoCast cast = new DemoCast();
        private int branchOrdinal;

        Building(LocalDate today) {
            this.today = today;
            this.founded = today.minusYears(6).withDayOfYear(75);
            this.maker = new DemoPeople(new SplittableRandom(SEED), today);
        }

        DemoCast all() {
            Unit college = units.found(
                    JOB,
                    new Founding(
                            null, UnitKind.COMMITTEE, BranchKind.ORDINARY, DemoSchool.COLLEGE + "党委", founded, BASIS));
            for (DemoSchool school : DemoSchool.ALL) {
                school(college, school);
            }
            entries.forEach((on, files) -> people.enter(JOB, files, on, BASIS));
            afterwards.forEach(Runnable::run);
            people.resolveCompanions(JOB, college.id());
            return cast;
        }

        private void school(Unit college, DemoSchool school) {
            Unit general = found(college, UnitKind.GENERAL_BRANCH, BranchKind.ORDINARY, school.generalBranch());
            int share = school.people() / school.branches();
            List<PersonFile> teachers = new ArrayList<>();
            for (int i = 0; i < school.branches(); i++) {
                DemoBranch plan = DemoBranch.of(branchOrdinal, share);
                teachers.addAll(branch(school, found(general, UnitKind.BRANCH, form(), school.branch(i)), plan));
                branchOrdinal++;
            }
            for (int i = 0; i < school.people() * 52 / 100; i++) {
                enter(maker.student(school, Stage.APPLICANT, general.id(), null, List.of()));
            }
            committee(general, teachers);
            appoint(general, teachers.get(1), ORGANIZER);
            if (school == DemoSchool.ALL.getFirst()) {
                committee(college, teachers);
                appoint(college, teachers.get(7), ORGANIZATION_DEPARTMENT);
                cast.put(DemoCast.Role.ORGANIZATION_DEPARTMENT, teachers.get(7), DemoSchool.COLLEGE + "党委组织部");
                cast.put(DemoCast.Role.ORGANIZER, teachers.get(1), school.generalBranch());
            }
        }

        private void committee(Unit unit, List<PersonFile> teachers) {
            List<PostKind> kinds = List.of(SECRETARY, DEPUTY_SECRETARY, ORGANIZATION, PUBLICITY, DISCIPLINE);
            for (int i = 0; i < kinds.size(); i++) {
                appoint(unit, teachers.get(teachers.size() - 1 - i), kinds.get(i));
            }
        }

        private List<PersonFile> branch(DemoSchool school, Unit branch, DemoBranch plan) {
            List<PersonFile> teachers = new ArrayList<>();
            for (int i = 0; i < plan.teachers(); i++) {
                PersonFile teacher = maker.teacher(school, branch.id());
                enter(teacher);
                teachers.add(teacher);
            }
            List<String> seniors = teachers.stream().map(PersonFile::name).toList();
            List<Unit> groups = groups(branch, plan);
            List<PersonFile> full = new ArrayList<>();
            plan.students().forEach((stage, n) -> {
                for (int i = 0; i < n; i++) {
                    boolean member = stage == Stage.FULL || stage == Stage.PROBATIONARY;
                    UUID group = member && !groups.isEmpty()
                            ? groups.get(i % groups.size()).id()
                            : null;
                    PersonFile student = maker.student(school, stage, branch.id(), group, seniors);
                    if (stage == Stage.PROBATIONARY && i == 0 && plan.flaw() == DemoBranch.Flaw.PROBATION_OVER) {
                        student = maker.overdue(student);
                    }
                    enter(student);
                    if (stage == Stage.FULL) {
                        full.add(student);
                    }
                    if (stage == Stage.ACTIVIST || stage == Stage.PROBATIONARY) {
                        cast.put(
                                stage == Stage.ACTIVIST ? DemoCast.Role.ACTIVIST : DemoCast.Role.PROBATIONARY,
                                student,
                                branch.name());
                    }
                }
            });
            officers(branch, plan, teachers, full);
            leaders(groups, plan, full);
            term(branch, plan);
            return teachers;
        }

        private List<Unit> groups(Unit branch, DemoBranch plan) {
            int members = plan.students().getOrDefault(Stage.FULL, 0)
                    + plan.students().getOrDefault(Stage.PROBATIONARY, 0);
            List<Unit> groups = new ArrayList<>();
            for (int i = 0; i < members / 9; i++) {
                groups.add(found(branch, UnitKind.GROUP, BranchKind.ORDINARY, "第%s党小组".formatted("一二三四五六".charAt(i))));
            }
            return groups;
        }

        private void officers(Unit branch, DemoBranch plan, List<PersonFile> teachers, List<PersonFile> full) {
            switch (plan.flaw()) {
                case NO_SECRETARY -> appoint(branch, teachers.get(1), DEPUTY_SECRETARY);
                case STUDENT_SECRETARY -> appoint(branch, full.getFirst(), SECRETARY);
                default -> {
                    appoint(branch, teachers.getFirst(), SECRETARY);
                    cast.put(DemoCast.Role.SECRETARY, teachers.getFirst(), branch.name());
                }
            }
            if (full.size() + teachers.size() >= 7) {
                appoint(branch, full.get(1), ORGANIZATION);
                appoint(branch, full.get(2), PUBLICITY);
            }
        }

        private void leaders(List<Unit> groups, DemoBranch plan, List<PersonFile> full) {
            for (int i = 0; i < groups.size() && i < full.size(); i++) {
                if (plan.flaw() != DemoBranch.Flaw.GROUP_WITHOUT_LEADER || i > 0) {
                    appoint(groups.get(i), full.get(i), GROUP_LEADER);
                }
            }
        }

        private void term(Unit branch, DemoBranch plan) {
            LocalDate from =
                    switch (plan.flaw()) {
                        case TERM_OVER -> today.minusYears(3).minusMonths(2);
                        case TERM_ENDS_SOON -> today.minusYears(3).plusMonths(4);
                        default -> today.minusMonths(10 - branchOrdinal % 7);
                    };
            afterwards.add(() -> terms.begin(JOB, branch.id(), from, from.plusYears(3), BASIS));
        }

        private BranchKind form() {
            return branchOrdinal == DemoSchool.ALL.size() * 3 + 4 ? BranchKind.JOINT : BranchKind.ORDINARY;
        }

        private Unit found(Unit parent, UnitKind kind, BranchKind form, String name) {
            return units.found(JOB, new Founding(parent.id(), kind, form, name, founded, BASIS));
        }

        /** They stand in their unit since they came to the college. */
        private void enter(PersonFile file) {
            Integer grade = file.study().grade();
            entries.computeIfAbsent(grade == null ? founded : LocalDate.of(grade, 9, 1), day -> new ArrayList<>())
                    .add(file);
        }

        private void appoint(Unit unit, PersonFile file, PostKind kind) {
            LocalDate usual = today.minusMonths(4);
            LocalDate from = file.standing() instanceof Standing.Full full
                            && full.confirmed().isAfter(usual)
                    ? full.confirmed()
                    : usual;
            afterwards.add(() -> {
                UUID person =
                        people.known(JOB, List.of(file.number())).getFirst().id();
                posts.appoint(JOB, new Appointment(unit.id(), person, kind, from, null, BASIS));
            });
        }
    }
}
