package opplevd.report.results;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** How far a source has been read. */
@MappedEntity("feed_cursor")
record FeedCursor(@Id String source, long seq, Instant movedAt) {}
