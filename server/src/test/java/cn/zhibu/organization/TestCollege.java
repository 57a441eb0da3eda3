package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.TestClock;
import cn.zhibu.access.Accounts;
import cn.zhibu.access.Accounts.Equipment;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Duty;
import cn.zhibu.access.Grants;
import cn.zhibu.access.Totp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A school of its own for each test, in the college that all tests of a product share, built through the doors: units,
 * people with real posts, and browsers in which they have signed in.
 */
final class TestCollege {
    static final Actor JOB = Actor.job("测试");
    static final LocalDate FOUNDED = LocalDate.of(2022, 9, 1);
    static final String BASIS = "党委会〔2022〕1号";

    private static final String PASSWORD = "Gan-Jing-Li-Luo-7";
    private static final AtomicInteger NUMBERS = new AtomicInteger(30260000);

    private final ApplicationContext product;
    final Unit root;
    final Unit school;

    TestCollege(ApplicationContext product) {
        this.product = product;
        this.root = units().root()
                .orElseGet(() -> units().found(
                                JOB,
                                new Founding(
                                        null, UnitKind.COMMITTEE, BranchKind.ORDINARY, "江南职业技术学院党委", FOUNDED, BASIS)));
        this.school = found(root, UnitKind.GENERAL_BRANCH, "第" + NUMBERS.incrementAndGet() + "学院党总支");
    }

    Units units() {
        return product.getBean(Units.class);
    }

    Unit found(Unit parent, UnitKind kind, String name) {
        return units().found(JOB, Founding.of(parent.id(), kind, name, FOUNDED, BASIS));
    }

    Unit branch(String name) {
        return found(school, UnitKind.BRANCH, name);
    }

    static String nextNumber() {
        return "t" + NUMBERS.incrementAndGet();
    }

    /** A full member since 2024. */
    UUID member(Unit branch, String name) {
        return person(branch, name, new Standing.Full(null, null, null, day(2023, 6, 1), day(2024, 6, 1)));
    }

    UUID person(Unit unit, String name, Standing standing) {
        return enter(file(unit.id(), name, standing, null));
    }

    UUID enter(PersonFile file) {
        product.getBean(People.class).enter(JOB, List.of(file), FOUNDED, BASIS);
        return fileOf(file.number()).id();
    }

    KnownPerson fileOf(String number) {
        return product.getBean(People.class).known(JOB, List.of(number)).getFirst();
    }

    static PersonFile file(UUID unit, String name, Standing standing, @Nullable String idNumber) {
        return new PersonFile(
                nextNumber(),
                name,
                Sex.FEMALE,
                "汉族",
                day(2004, 5, 6),
                idNumber,
                "江苏扬州",
                "19912345678",
                new Study("江宁校区", "信息工程学院", "软件技术", 2024, "软件2401", "1-101", null, null),
                standing,
                unit,
                null,
                List.of("李四"),
                List.of(),
                null);
    }

    UUID appoint(Unit unit, UUID person, PostKind kind) {
        return product.getBean(Posts.class)
                .appoint(JOB, new Appointment(unit.id(), person, kind, day(2025, 1, 1), null, BASIS));
    }

    /** A member of a branch who is its secretary. */
    UUID secretary(Unit branch, String name) {
        UUID person = member(branch, name);
        appoint(branch, person, PostKind.SECRETARY);
        return person;
    }

    /** What this person's posts allow today, as an actor. */
    Actor actor(UUID person) {
        return new Actor(
                UUID.randomUUID(),
                "某人",
                person,
                product.getBean(Grants.class)
                        .of(person, product.getBean(TestClock.class).today()),
                null,
                null);
    }

    /** A browser in which this person has signed in, second factor and all. */
    Browser signedIn(UUID person) {
        return signedIn(number(person), null);
    }

    String number(UUID person) {
        return product.getBean(PersonPages.class).of(JOB, person).card().number();
    }

    Browser signedIn(Duty duty) {
        return signedIn(nextNumber(), duty);
    }

    private Browser signedIn(String login, @Nullable Duty duty) {
        TestClock clock = product.getBean(TestClock.class);
        String secret = Totp.newSecret();
        product.getBean(Accounts.class).equip(login, PASSWORD, new Equipment(duty, secret));
        Browser browser = browser();
        assertThat(browser.post("/api/session", Map.of("login", login, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        clock.forward(Duration.ofSeconds(30));
        assertThat(browser.post("/api/session/second-factor", Map.of("code", Totp.code(secret, clock.instant())))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    Browser browser() {
        return new Browser(product.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
