package opplevd.report.results;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Are all sources read to the end? Shown in {@code /health}; a source that stands still makes it DOWN there, but not in
 * readiness: what is stored is still served.
 */
@Singleton
class FeedHealth implements HealthIndicator {
    private final List<FeedPull> pulls;

    FeedHealth(List<FeedPull> pulls) {
        this.pulls = pulls;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        Map<String, Object> details = new LinkedHashMap<>();
        boolean stuck = false;
        for (FeedPull pull : pulls) {
            FeedState state = pull.state();
            stuck |= state.unreadable();
            details.put(
                    state.source(), "record " + state.seq() + (state.trouble() == null ? "" : ", " + state.trouble()));
        }
        return Publishers.just(HealthResult.builder("feed", stuck ? HealthStatus.DOWN : HealthStatus.UP)
                .details(details)
                .build());
    }
}
