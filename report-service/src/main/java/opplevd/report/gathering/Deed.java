package opplevd.report.gathering;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one municipality did of the homework that all have.
 *
 * @param municipality code of the member
 * @param outcome what came of it, in the words of those who did it
 * @param writtenBy name of who said so; empty where it isn't known
 * @param writtenOn the day; null where it isn't known
 */
@Introspected
@MappedEntity("gathering_deed")
public record Deed(
        @Id String promiseId,
        String municipality,
        Promise.State state,
        String outcome,
        String writtenBy,
        @Nullable LocalDate writtenOn) {}
