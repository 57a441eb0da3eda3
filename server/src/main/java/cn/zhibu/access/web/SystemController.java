package cn.zhibu.access.web;

import cn.zhibu.access.Needs;
import cn.zhibu.access.Passwords;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.SystemFacts;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the house is, for the system administrator: no member's record is in it. */
@RestController
@RequestMapping("/api/system")
@Needs(Permission.RUN_SYSTEM)
class SystemController {
    private final SystemFacts facts;
    private final Passwords passwords;
    private final boolean demo;

    SystemController(SystemFacts facts, Passwords passwords, @Value("${zhibu.demo:false}") boolean demo) {
        this.facts = facts;
        this.passwords = passwords;
        this.demo = demo;
    }

    record SystemState(
            String version,
            Instant startedAt,
            SystemFacts.DatabaseState database,
            SystemFacts.FileState files,
            List<SystemFacts.JobState> jobs,
            String mode,
            String passwordProfile) {}

    @GetMapping
    SystemState state() {
        return new SystemState(
                facts.version(),
                facts.startedAt(),
                facts.database(),
                facts.files(),
                facts.jobs(),
                demo ? "demo" : "college",
                passwords.profile().name());
    }
}
