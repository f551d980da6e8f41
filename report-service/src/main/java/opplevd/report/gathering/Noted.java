package opplevd.report.gathering;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note that was typed in during a gathering.
 *
 * @param itemId the point of the agenda; null = none
 */
@Introspected
@MappedEntity("gathering_note")
public record Noted(@Id String noteId, @Nullable String itemId, String text, Instant writtenAt) {}
