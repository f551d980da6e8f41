package opplevd.report.network;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Networks that were admitted together.
 *
 * @param endsOn last day; null = not decided
 */
@MappedEntity("cohort")
public record Cohort(
        @Id String cohortKey,
        String name,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
