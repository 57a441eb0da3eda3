package cn.zhibu.access;

import cn.zhibu.platform.StartNote;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first start of an installation opens the three administrators' accounts, separate from the beginning, and prints a
 * one-time link for the security administrator, who then issues the other two theirs. It is printed again, anew, at each
 * start until it was used. The demo college brings its own accounts.
 */
@Component
class FirstStart implements StartNote {
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

    @Override
    public List<String> lines() {
        return demo
                ? List.of()
                : link().map(issued -> List.of(
                                "",
                                "首次使用：请安全管理员在 72 小时内打开下面的一次性链接，设置密码（登录名 security）：",
                                "  http://localhost:%s/first/%s"
                                        .formatted(
                                                environment.getProperty("local.server.port", "8080"), issued.token()),
                                "之后在“账号与授权”里为系统管理员（system）和审计员（audit）签发链接。"))
                        .orElse(List.of());
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
