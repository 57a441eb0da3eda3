package cn.zhibu.roster.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Page;
import cn.zhibu.roster.Choice;
import cn.zhibu.roster.Field;
import cn.zhibu.roster.Flaw;
import cn.zhibu.roster.RosterItem;
import cn.zhibu.roster.RosterLists;
import cn.zhibu.roster.RosterView;
import cn.zhibu.roster.Rosters;
import cn.zhibu.roster.RowView;
import cn.zhibu.roster.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rosters from their upload to their acceptance; each is its uploader's alone. */
@RestController
@RequestMapping("/api")
class RosterController {
    private final Rosters rosters;
    private final RosterLists lists;

    RosterController(Rosters rosters, RosterLists lists) {
        this.rosters = rosters;
        this.lists = lists;
    }

    @PostMapping("/rosters")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.IMPORT_ROSTER)
    Uploaded upload(Actor actor, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw BadInput.of("file", file.getOriginalFilename(), "是空的，没有任何内容", "请选择 .xlsx、.xls 或 .csv 名册");
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return new Uploaded(rosters.upload(actor, name == null ? "" : name, content));
        }
    }

    @GetMapping("/rosters")
    @Needs(Permission.IMPORT_ROSTER)
    Page<RosterItem> list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
        return lists.list(actor, after);
    }

    @GetMapping("/rosters/{id}")
    @Needs(Permission.IMPORT_ROSTER)
    RosterView view(Actor actor, @PathVariable UUID id) {
        return lists.view(actor, id);
    }

    @DeleteMapping("/rosters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.IMPORT_ROSTER)
    void discard(Actor actor, @PathVariable UUID id) {
        rosters.discard(actor, id);
    }

    @PutMapping("/rosters/{id}/mapping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.IMPORT_ROSTER)
    void map(Actor actor, @PathVariable UUID id, @RequestBody Mapping request) {
        rosters.map(actor, id, request.columns());
    }

    @PutMapping("/rosters/{id}/aliases")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.IMPORT_ROSTER)
    void name(Actor actor, @PathVariable UUID id, @RequestBody Names request) {
        rosters.name(
                actor,
                id,
                request.aliases().stream()
                        .map(name -> new Rosters.Meaning(
                                name.text(),
                                name.school(),
                                name.unitId(),
                                name.newUnit() == null ? null : name.newUnit().name()))
                        .toList());
    }

    @PutMapping("/rosters/{id}/units")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.IMPORT_ROSTER)
    void found(Actor actor, @PathVariable UUID id, @RequestBody AcceptedUnits request) {
        rosters.found(actor, id, request.accepted());
    }

    @PutMapping("/rosters/{id}/choices")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.IMPORT_ROSTER)
    void choose(Actor actor, @PathVariable UUID id, @RequestBody Map<Integer, Choice> request) {
        rosters.choose(actor, id, request);
    }

    @GetMapping("/rosters/{id}/rows")
    @Needs(Permission.IMPORT_ROSTER)
    Page<RowView> rows(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(required = false) @Nullable Flaw kind,
            @RequestParam(required = false) @Nullable String after) {
        return lists.rows(actor, id, verdict, kind, after);
    }

    @GetMapping("/rosters/{id}/workbook")
    @Needs(Permission.IMPORT_ROSTER)
    void workbook(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        String name = lists.fileName(actor, id).replaceFirst("\\.[^.]*$", "") + "-核对结果.xlsx";
        Attachment.head(response, name);
        lists.workbook(actor, id, response.getOutputStream());
    }

    @PostMapping("/rosters/{id}/acceptance")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.IMPORT_ROSTER)
    void accept(Actor actor, @PathVariable UUID id) {
        rosters.accept(actor, id);
    }

    @GetMapping("/roster-fields")
    @Needs(Permission.IMPORT_ROSTER)
    List<RosterField> fields() {
        return Stream.of(Field.values())
                .map(field -> new RosterField(field, field.title(), field.required()))
                .toList();
    }

    record Uploaded(UUID id) {}

    record Mapping(Map<Integer, @Nullable Field> columns) {}

    record Names(List<Name> aliases) {}

    /** @param school of the rows concerned; null for all in which the name stands */
    record Name(
            String text,
            @Nullable String school,
            @Nullable UUID unitId,
            @Nullable NewUnit newUnit) {}

    record NewUnit(String name) {}

    record AcceptedUnits(List<String> accepted) {}

    record RosterField(Field field, String label, boolean required) {}
}
