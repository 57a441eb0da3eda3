package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.organization.CorrectionView;
import cn.zhibu.organization.Corrections;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 更正确认: what waits for a word of the one who asks. */
@RestController
@RequestMapping("/api/corrections")
@Needs(Permission.CONFIRM_CORRECTIONS)
class CorrectionController {
    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    /** @param remark why not; may be left out with a yes */
    record Confirmation(
            @NotNull Boolean agree,
            @Nullable @Size(max = 500) String remark) {}

    @GetMapping
    List<CorrectionView> waiting(Actor actor) {
        return corrections.waitingFor(actor);
    }

    @PostMapping("/{id}/confirmation")
    CorrectionView decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody Confirmation word) {
        return corrections.decide(actor, id, word.agree(), word.remark());
    }
}
