package opplevd.survey.message;

import java.time.Instant;
import opplevd.survey.round.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What a message can tell about the survey that it asks to.
 *
 * @param municipality its name as it is stored
 * @param unit the unit's name; not used in neutral messages
 * @param closesAt when the survey closes; null = by hand
 * @param contact whom recipients can ask
 * @param minutes how long answering takes
 * @param each who gives one response
 * @param neutral care and social services: the message never names the service
 */
record Occasion(
        String municipality,
        String unit,
        @Nullable Instant closesAt,
        String contact,
        int minutes,
        Asked each,
        boolean neutral) {}
