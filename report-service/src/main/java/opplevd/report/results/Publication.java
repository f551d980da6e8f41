package opplevd.report.results;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One municipality's part of a round, as far as it has been published.
 *
 * @param source the survey-service that it came from
 * @param version the latest
 * @param withdrawn when it is no longer to be shown
 */
@MappedEntity("publication")
record Publication(
        @Id String id,
        String source,
        String roundId,
        String municipalityId,
        int version,
        boolean withdrawn,
        Instant publishedAt) {}
