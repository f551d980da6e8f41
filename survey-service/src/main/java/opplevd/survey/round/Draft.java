package opplevd.survey.round;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round that somebody asks to have made.
 *
 * @param network key of the network that compares itself in it; null = none
 * @param questionnaire key of one in the library, or a whole one in YAML
 * @param units that take part, known here already
 * @param contact whom residents can ask
 * @param breakdown by what the results are told, besides by unit; null = nothing
 */
@Serdeable
record Draft(
        String name,
        @Nullable String network,
        String questionnaire,
        List<DraftUnit> units,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable String contact,
        @Nullable Breakdown breakdown) {

    /**
     * A unit that takes part.
     *
     * @param unit its code
     * @param invited null = unknown
     */
    @Serdeable
    record DraftUnit(String unit, @Nullable Integer invited) {}

    Breakdown toldBy() {
        return breakdown == null ? Breakdown.NONE : breakdown;
    }

    /** What became of it. */
    @Serdeable
    record Made(String round, String id, RoundState state) {}
}
