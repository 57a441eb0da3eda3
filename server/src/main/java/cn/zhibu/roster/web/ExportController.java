package cn.zhibu.roster.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.organization.PeopleQuery;
import cn.zhibu.organization.Stage;
import cn.zhibu.roster.PeopleExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {
    private static final int AT_ONCE = 200;

    private final PeopleExport export;

    ExportController(PeopleExport export) {
        this.export = export;
    }

    /** The list of people with the same filters, as a workbook in the roster's columns. */
    @GetMapping("/api/people/export")
    @Needs(Permission.EXPORT_PEOPLE)
    void people(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") List<Stage> stage,
            @RequestParam(required = false) @Nullable String major,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(required = false) @Nullable String classUnit,
            @RequestParam(required = false) @Nullable String campus,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "NAME") PeopleQuery.Sort sort,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletResponse response)
            throws IOException {
        PeopleQuery query = new PeopleQuery(unit, stage, major, grade, classUnit, campus, q, sort, null, AT_ONCE);
        Attachment.head(response, "人员名单.xlsx");
        export.write(actor, query, reason, response.getOutputStream());
    }
}
