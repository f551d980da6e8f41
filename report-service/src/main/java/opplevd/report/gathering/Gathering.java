package opplevd.report.gathering;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a network.
 *
 * @param roundName what is compared there; null = nothing yet
 * @param areaKey its service area; null with the round
 * @param code six digits by which phones follow
 * @param codeFrom from when the code opens anything
 * @param codeUntil until when
 * @param shown which picture the projector shows, counted from 1
 */
@MappedEntity("gathering")
public record Gathering(
        @Id String gatheringId,
        String networkKey,
        String title,
        LocalDate heldOn,
        String place,
        @Nullable String roundName,
        @Nullable String areaKey,
        String code,
        Instant codeFrom,
        Instant codeUntil,
        int shown) {

    boolean isOpenAt(Instant now) {
        return !now.isBefore(codeFrom) && now.isBefore(codeUntil);
    }

    boolean hasRound() {
        return roundName != null && areaKey != null;
    }

    /** The code as people read it: 482 913. */
    public String printedCode() {
        return code.substring(0, 3) + " " + code.substring(3);
    }
}
