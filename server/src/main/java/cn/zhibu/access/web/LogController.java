package cn.zhibu.access.web;

import cn.zhibu.access.ActKind;
import cn.zhibu.access.Actor;
import cn.zhibu.access.LogLists;
import cn.zhibu.access.LogVerifier.Integrity;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of acts, for the auditor alone. */
@RestController
@RequestMapping("/api/log")
@Needs(Permission.READ_LOG)
class LogController {
    private final LogLists lists;

    LogController(LogLists lists) {
        this.lists = lists;
    }

    @GetMapping
    Page<LogLists.Entry> find(
            Actor who,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable ActKind act,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Long after) {
        return lists.find(who, new LogLists.Filter(actor, act, from, until), after);
    }

    @GetMapping("/acts")
    List<LogLists.Kind> kinds() {
        return lists.kinds();
    }

    @GetMapping("/integrity")
    Integrity integrity(Actor actor) {
        return lists.verify(actor);
    }
}
