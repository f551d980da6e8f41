package opplevd.report.benchmark;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** The gathering that a network comes to next, and what it looks at there. */
@Introspected
@MappedEntity("gathering")
public record ComingGathering(
        @Id String gatheringId, String title, LocalDate heldOn, String roundName, String areaKey) {}
