package cn.zhibu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.Browser;
import cn.zhibu.TestClock;
import cn.zhibu.access.Accounts.Equipment;
import cn.zhibu.access.Accounts.Opening;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and administrators for tests, each new, and the posts organization would answer for. */
@TestConfiguration(proxyBeanMethods = false)
class Cast {
    static final String PASSWORD = "Gan-Jing-Li-Luo-7";

    private static final AtomicInteger NUMBERS = new AtomicInteger(20260000);

    private final Map<UUID, UUID> branches = new ConcurrentHashMap<>();

    @Bean
    Grants grants() {
        return (person, on) -> branches.containsKey(person)
                ? Set.of(new Grant(Permission.SEE_PEOPLE, branches.get(person)))
                : Set.of();
    }

    @Bean
    HeldPosts heldPosts() {
        return (person, on) -> branches.containsKey(person)
                ? List.of(new HeldPosts.HeldPost("SECRETARY", "党支部书记", branches.get(person), "学生第一党支部"))
                : List.of();
    }

    @Bean
    Players players(Accounts accounts, Acting acting, JdbcClient jdbc, TestClock clock, Environment environment) {
        return new Players(branches, accounts, acting, jdbc, clock, environment);
    }

    /** Somebody with an account; {@code person} is of no use for an administrator. */
    record Player(UUID account, UUID person, String login, String totpSecret) {}

    record Players(
            Map<UUID, UUID> branches,
            Accounts accounts,
            Acting acting,
            JdbcClient jdbc,
            TestClock clock,
            Environment environment) {

        /** A member without posts, set up. */
        Player member() {
            Player member = newcomer();
            accounts.equip(member.login(), PASSWORD, new Equipment(null, null));
            return member;
        }

        /** A member whose account waits for its first sign-in. */
        Player newcomer() {
            String login = "s" + NUMBERS.incrementAndGet();
            UUID person = UUID.randomUUID();
            assertThat(accounts.openFor(Actor.job("试验"), List.of(new Opening(person, login, "王小明"))))
                    .isEmpty();
            return new Player(idOf(login), person, login, "");
        }

        /** A member who is secretary of a branch, with a second factor. */
        Player secretary() {
            Player member = newcomer();
            String secret = Totp.newSecret();
            accounts.equip(member.login(), PASSWORD, new Equipment(null, secret));
            appoint(member);
            return new Player(member.account(), member.person(), member.login(), secret);
        }

        void appoint(Player member) {
            branches.put(member.person(), UUID.randomUUID());
        }

        Player administrator(Duty duty) {
            String login = "a" + NUMBERS.incrementAndGet();
            String secret = Totp.newSecret();
            accounts.equip(login, PASSWORD, new Equipment(duty, secret));
            return new Player(idOf(login), UUID.randomUUID(), login, secret);
        }

        Browser browser() {
            return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
        }

        /** A browser in which this one has signed in, all steps taken. */
        Browser signedIn(Player player) {
            Browser browser = browser();
            assertThat(signIn(browser, player.login(), PASSWORD).status()).isEqualTo(200);
            if (!player.totpSecret().isEmpty()) {
                clock.forward(Duration.ofSeconds(30));
                assertThat(browser.post("/api/session/second-factor", Map.of("code", code(player)))
                                .status())
                        .isEqualTo(200);
            }
            return browser;
        }

        String code(Player player) {
            return Totp.code(player.totpSecret(), clock.instant());
        }

        static Browser.Answer signIn(Browser browser, String login, String password) {
            return browser.post("/api/session", Map.of("login", login, "password", password));
        }

        UUID idOf(String login) {
            return acting.read(
                    Actor.job("试验"),
                    () -> jdbc.sql("SELECT id FROM access.account WHERE login = :login")
                            .param("login", login)
                            .query(UUID.class)
                            .single());
        }
    }
}
