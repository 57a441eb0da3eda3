package cn.zhibu.organization;

import cn.zhibu.access.Looks;
import cn.zhibu.access.OwnAccount.HeldValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What 我的数据 shows: what is held of me, numbers masked, who looked, and what I asked to have put right.
 *
 * @param person null for an account that is no person's
 * @param correctable what I may ask to have put right; empty without a file
 */
public record MyData(
        @Nullable PersonCard person,
        List<HeldValue> held,
        List<Looks.Look> looks,
        List<CorrectionView> corrections,
        List<Correctable> correctable) {

    /** @param value as it stands, phones masked */
    public record Correctable(
            CorrectableField field, String label, @Nullable String value) {}
}
