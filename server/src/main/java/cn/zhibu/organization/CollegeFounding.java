package cn.zhibu.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to begin a college that has nothing yet.
 *
 * @param collegeName e.g. 江南职业技术学院; its committee is named after it
 * @param organizerNumber her staff number, which becomes her login
 * @param joinedOn the day she was admitted (入党)
 * @param confirmedOn the day she became a full member (转正)
 * @param foundedOn since when the committee stands; nothing in the college is dated before it; null for {@code joinedOn}
 */
public record CollegeFounding(
        String collegeName,
        String organizerName,
        String organizerNumber,
        LocalDate joinedOn,
        LocalDate confirmedOn,
        @Nullable LocalDate foundedOn) {

    LocalDate on() {
        return foundedOn == null ? joinedOn : foundedOn;
    }
}
