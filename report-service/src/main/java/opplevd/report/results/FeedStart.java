package opplevd.report.results;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;

/** Begins to pull every source when the service is up. */
@Singleton
class FeedStart {
    private final List<FeedPull> pulls;

    FeedStart(List<FeedPull> pulls) {
        this.pulls = pulls;
    }

    @EventListener
    void begin(ServerStartupEvent up) {
        pulls.forEach(FeedPull::start);
    }
}
