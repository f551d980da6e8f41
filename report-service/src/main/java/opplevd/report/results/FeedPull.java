package opplevd.report.results;

import io.micronaut.context.annotation.EachBean;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import opplevd.kit.database.Patience;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls one source: asks every second for what came after what is stored, less often while that fails. A record that
 * cannot be taken in is tried again and again, and nothing after it is read.
 */
@EachBean(FeedSource.class)
class FeedPull {
    static final Duration PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(FeedPull.class);

    private final FeedSource source;
    private final Taking taking;
    private final AtomicReference<FeedState> state;
    private @Nullable Thread thread;

    FeedPull(FeedSource source, Taking taking) {
        this.source = source;
        this.taking = taking;
        this.state = new AtomicReference<>(FeedState.unread(source.name()));
    }

    FeedState state() {
        return Objects.requireNonNull(state.get());
    }

    /** Begins to pull in a thread of its own. */
    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("feed-" + source.name()).start(this::run);
        }
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
            thread = null;
        }
    }

    private void run() {
        Duration pause = PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            pause = Patience.call(Patience.OF_A_JOB, this::once) ? PAUSE : longer(pause);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /**
     * Reads everything there is after what is stored.
     *
     * @return whether the end was reached
     */
    boolean once() {
        try {
            long seq = taking.position(source.name());
            try (FeedConnection feed = FeedConnection.open(source, seq)) {
                for (String line = feed.next(); line != null; line = feed.next()) {
                    seq = taking.take(source.name(), line);
                    state.set(state().at(seq));
                }
            }
            wellAgain(seq);
            return true;
        } catch (Taking.ReadElsewhere e) {
            LOG.debug("Another instance read source {} at the same time", source.name());
            return true;
        } catch (UnreadableRecord e) {
            trouble("stands still: " + e.getMessage(), true);
        } catch (IOException e) {
            trouble("cannot be reached: " + e, false);
        } catch (RuntimeException e) {
            // pool, driver and framework each throw kinds of their own while the database is away: none may end this
            trouble("cannot be stored: " + e.getMessage(), false);
        }
        return false;
    }

    private void wellAgain(long seq) {
        FeedState before = state.getAndUpdate(known -> known.reached(seq, Instant.now()));
        if (before.trouble() != null) {
            LOG.info("Source {} is read again, up to record {}", source.name(), seq);
        }
    }

    /** Says it once, not every five seconds. */
    private void trouble(String sentence, boolean unreadable) {
        FeedState before = state.getAndUpdate(known -> known.inTrouble(sentence, unreadable));
        if (sentence.equals(before.trouble())) {
            return;
        }
        if (unreadable) {
            LOG.error("Source {} {}", source.name(), sentence);
        } else {
            LOG.warn("Source {} {}", source.name(), sentence);
        }
    }
}
