package opplevd.survey.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says when everything in it is sound.
 *
 * @param network null = none
 * @param reminders none, one or two, in order
 * @param asks area key to choice of questionnaire: {@code library:KEY} or the id of a version
 * @param units ids of those that take part; null = every unit of the areas, for each municipality to confirm
 * @param unionTalksOn when the round was discussed with the unions; null = not said
 */
record Plan(
        String name,
        @Nullable String network,
        Instant opens,
        Instant closes,
        List<Instant> reminders,
        Layout layout,
        Asked asked,
        Breakdown breakdown,
        String contact,
        SortedMap<String, String> asks,
        @Nullable Set<String> units,
        Map<String, Integer> invited,
        @Nullable LocalDate unionTalksOn,
        @Nullable String unionTalksWith) {
    static final String LIBRARY = "library:";
}
