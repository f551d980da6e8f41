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
 * How far is each source read, and what stands in the way? Details in {@code /health}; the status stays UP, because
 * readiness follows it and what is stored is still served. Alarms go by {@link FeedGauge}.
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
        for (FeedPull pull : pulls) {
            FeedState state = pull.state();
            details.put(
                    state.source(), "record " + state.seq() + (state.trouble() == null ? "" : ", " + state.trouble()));
        }
        return Publishers.just(
                HealthResult.builder("feed", HealthStatus.UP).details(details).build());
    }
}
