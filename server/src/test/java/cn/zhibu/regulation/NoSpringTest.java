package cn.zhibu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.regulation.BuiltSurfaces.Piece;
import org.junit.jupiter.api.Test;

class NoSpringTest {
    private static final String MODULE = "cn/zhibu/regulation/";

    /** The package's own declaration of its walls is the one exception. */
    @Test
    void onlyTheWebPackageKnowsSpringAndNothingKnowsADatabase() {
        assertThat(BuiltSurfaces.javaSources())
                .filteredOn(source -> source.file().toString().contains(MODULE))
                .filteredOn(source -> !source.file().toString().contains(MODULE + "web/"))
                .filteredOn(source -> !source.file().endsWith("package-info.java"))
                .extracting(Piece::text)
                .isNotEmpty()
                .noneMatch(text -> text.contains("org.springframework"))
                .noneMatch(text -> text.contains("java.sql"));
    }
}
