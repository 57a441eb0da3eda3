package cn.zhibu.organization;

import cn.zhibu.access.Looks;
import cn.zhibu.access.OwnAccount.HeldValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The copy somebody takes of what is held of them: the whole file, numbers in full.
 *
 * @param file null for an account that is no person's
 * @param stages when each stage began
 */
public record MyFile(
        Instant takenAt,
        @Nullable PersonFile file,
        Map<Stage, LocalDate> stages,
        List<PersonPage.Placement> placements,
        List<Post> posts,
        List<HeldValue> account,
        List<Looks.Look> looks,
        List<CorrectionView> corrections) {}
