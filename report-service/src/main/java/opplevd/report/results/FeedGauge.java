package opplevd.report.results;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.List;

/** Metrics of each source: {@code opplevd_feed_seq}, how far it is read, and {@code opplevd_feed_standing_still}, 1 or 0. */
@Singleton
final class FeedGauge implements MeterBinder {
    private final List<FeedPull> pulls;

    FeedGauge(List<FeedPull> pulls) {
        this.pulls = pulls;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (FeedPull pull : pulls) {
            String source = pull.state().source();
            Gauge.builder("opplevd.feed.seq", pull, one -> one.state().seq())
                    .tag("source", source)
                    .description("The last record that was read")
                    .register(registry);
            Gauge.builder(
                            "opplevd.feed.standing.still",
                            pull,
                            one -> one.state().unreadable() ? 1 : 0)
                    .tag("source", source)
                    .description("1 while the next record cannot be taken in")
                    .register(registry);
        }
    }
}
