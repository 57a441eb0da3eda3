package cn.zhibu.access;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first start of an installation opens the three administrators' accounts, separate from the beginning, and prints a
 * one-time link for the security administrator, who then issues the other two theirs. It is printed again, anew, at each
 * start until it was used. The demo college brings its own accounts.
 */
@Component
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Actor JOB = Actor.job("首次启动");

    private final AccountStore accounts;
    private final SetUpLinks links;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;
    private final Environment environment;
    private final boolean demo;

    FirstStart(
            AccountStore accounts,
            SetUpLinks links,
            ActLog log,
            Acting acting,
            Clock clock,
            Environment environment,
            @Value("${zhibu.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.links = links;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printLink() {
        if (!demo) {
            link().ifPresent(issued -> LOG.info(
                    "\n\n  首次使用：请由安全管理员在 72 小时内打开下面的一次性链接，设置密码：\n  http://localhost:{}/first/{}\n  登录名 security。之后在“账号与授权”里为系统管理员（system）和审计员（audit）签发链接。\n",
                    environment.getProperty("local.server.port", "8080"),
                    issued.token()));
        }
    }

    /** A link for the security administrator, as long as none has set a password. */
    Optional<SetUpLinks.Issued> link() {
        return acting.write(JOB, () -> {
            if (accounts.isSetUp(Duty.SECURITY_ADMIN)) {
                return Optional.empty();
            }
            open("system", Duty.SYSTEM_ADMIN);
            open("audit", Duty.AUDITOR);
            open("security", Duty.SECURITY_ADMIN);
            return accounts.findByLogin("security")
                    .filter(account -> account.duty() == Duty.SECURITY_ADMIN)
                    .map(account -> links.issue(JOB, account));
        });
    }

    private void open(String login, Duty duty) {
        accounts.add(login, duty.label(), duty, clock.instant())
                .ifPresent(id -> log.record(JOB, Act.of(ActKind.ACCOUNT_OPENED, Account.subject(id, duty.label()))));
    }
}
