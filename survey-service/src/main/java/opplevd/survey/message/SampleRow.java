package opplevd.survey.message;

import java.time.Instant;
import opplevd.kit.language.Language;
import opplevd.survey.round.ReachedPart;

/**
 * A sample that is still to be sent.
 *
 * @param part whose message it is a sample of
 * @param address as it was typed; gone from the database when the sample is sent
 * @param attempts how often it was tried
 */
record SampleRow(
        String id,
        ReachedPart part,
        Channel channel,
        String address,
        Language language,
        int attempts,
        Instant askedAt) {
    @Override
    public String toString() {
        return "SampleRow[" + id + "]";
    }
}
