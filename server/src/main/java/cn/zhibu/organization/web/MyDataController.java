package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.SignedIn;
import cn.zhibu.organization.CorrectableField;
import cn.zhibu.organization.CorrectionView;
import cn.zhibu.organization.Corrections;
import cn.zhibu.organization.MyData;
import cn.zhibu.organization.MyFile;
import cn.zhibu.organization.OwnData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的数据: only ever of the one who asks, so there is no neighbour here. */
@RestController
@RequestMapping("/api/my")
@SignedIn
class MyDataController {
    private final OwnData data;
    private final Corrections corrections;

    MyDataController(OwnData data, Corrections corrections) {
        this.data = data;
        this.corrections = corrections;
    }

    /** @param value as it should stand; null for nothing */
    record CorrectionRequest(
            @NotNull CorrectableField field,
            @Nullable @Size(max = 200) String value,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping("/data")
    MyData data(Actor actor) {
        return data.of(actor);
    }

    @GetMapping("/data/copy")
    ResponseEntity<MyFile> copy(Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("我的数据.json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(data.copy(actor));
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    CorrectionView ask(Actor actor, @Valid @RequestBody CorrectionRequest request) {
        return corrections.ask(actor, request.field(), request.value(), request.reason());
    }
}
