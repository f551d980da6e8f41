package opplevd.report.results;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.database.DatabaseReady;
import opplevd.kit.database.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the sums of areas that were published before there was a table of sums, once the tables are there. */
@Singleton
class SumsStart {
    private static final Logger LOG = LoggerFactory.getLogger(SumsStart.class);
    private static final int AT_ONCE = 20;

    private final Publications publications;
    private final Published published;
    private final FeedLines lines;

    SumsStart(Publications publications, Published published, FeedLines lines) {
        this.publications = publications;
        this.published = published;
        this.lines = lines;
    }

    @EventListener
    void begin(DatabaseReady ready) {
        Thread.ofVirtual().name("area-sums").start(() -> Patience.run(Patience.OF_A_JOB, this::all));
    }

    private void all() {
        try {
            int written = 0;
            for (List<AreaKey> left = publications.withoutSums(AT_ONCE);
                    !left.isEmpty();
                    left = publications.withoutSums(AT_ONCE)) {
                left.forEach(this::write);
                written += left.size();
            }
            if (written > 0) {
                LOG.info("The sums of {} published areas were written", written);
            }
        } catch (RuntimeException e) {
            // pool, driver and framework each throw kinds of their own while the database is away; the next start goes
            // on
            LOG.warn("The sums of published areas were not all written: {}", e.getMessage());
        }
    }

    private void write(AreaKey key) {
        String document = published
                .document(key.publication(), key.version(), key.areaKey())
                .orElseThrow(() -> new IllegalStateException("no area " + key));
        PublishedArea area = lines.readArea(document);
        publications.addSums(key.publication(), key.version(), key.areaKey(), lines.sums(area));
    }
}
