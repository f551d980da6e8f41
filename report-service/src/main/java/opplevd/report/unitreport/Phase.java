package opplevd.report.unitreport;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A unit's series begins anew with this round, because somebody said so and why. */
@Introspected
record Phase(String roundId, String reason, String actorName, Instant setAt) {}
