package opplevd.survey.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import opplevd.survey.publication.ResponseCounts;
import org.jspecify.annotations.Nullable;

/**
 * The round that a part is compared with.
 *
 * @param name the round's
 * @param openedAt null when it was brought in from elsewhere
 * @param end per unit id, what it came to
 * @param days per unit id, how many had answered on each morning; empty when nobody counted
 */
record LastRound(
        String name,
        @Nullable Instant openedAt,
        Map<String, ResponseCounts.UnitCount> end,
        Map<String, NavigableMap<LocalDate, Long>> days) {
    /** Whether its days can be set beside a part's days. */
    boolean hasDays() {
        return openedAt != null && !days.isEmpty();
    }
}
