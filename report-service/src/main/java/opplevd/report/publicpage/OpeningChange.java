package opplevd.report.publicpage;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** That somebody opened an area of a round to everybody, or closed it again. */
@Introspected
record OpeningChange(String roundId, String areaKey, boolean opened, String actorName, Instant changedAt) {}
