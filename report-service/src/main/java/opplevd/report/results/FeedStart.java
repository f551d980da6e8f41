package opplevd.report.results;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.database.DatabaseReady;

/** Begins to pull every source when the tables are there; {@code opplevd.feed.pulling=false} leaves it to somebody else. */
@Singleton
@Requires(property = "opplevd.feed.pulling", notEquals = StringUtils.FALSE)
class FeedStart {
    private final List<FeedPull> pulls;

    FeedStart(List<FeedPull> pulls) {
        this.pulls = pulls;
    }

    @EventListener
    void begin(DatabaseReady ready) {
        pulls.forEach(FeedPull::start);
    }
}
