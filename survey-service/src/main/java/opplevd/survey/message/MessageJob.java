package opplevd.survey.message;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import opplevd.kit.database.DatabaseReady;
import org.jspecify.annotations.Nullable;

/**
 * Who sends? Some instance, one for each channel at a time: every second it begins what is due, fills the outbox and sends
 * a batch. Samples have a turn of their own, so that they don't wait for thousands of others. An instance that dies is noticed within seconds, and another goes on.
 */
@Singleton
@Requires(property = "opplevd.jobs", notEquals = "false", defaultValue = "true")
class MessageJob {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    /** A turn ends, so that a stop of the service is not waited for long. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private final DataSource database;
    private final Sendings sendings;
    private final Filling filling;
    private final Outbox outbox;
    private final Worker worker;
    private final SampleSending samples;
    private volatile boolean stopping;
    private @Nullable Scheduler scheduler;

    MessageJob(
            DataSource database,
            Sendings sendings,
            Filling filling,
            Outbox outbox,
            Worker worker,
            SampleSending samples) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.sendings = sendings;
        this.filling = filling;
        this.outbox = outbox;
        this.worker = worker;
        this.samples = samples;
    }

    @EventListener
    synchronized void start(DatabaseReady ready) {
        if (scheduler == null) {
            scheduler = Scheduler.create(database)
                    .startTasks(
                            task("message-sendings", this::fill),
                            task("message-samples", samples::work),
                            task("messages-email", () -> send(Channel.EMAIL)),
                            task("messages-sms", () -> send(Channel.SMS)))
                    .threads(Channel.values().length + 2)
                    .pollingInterval(EVERY)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(Duration.ofSeconds(2))
                    .build();
            scheduler.start();
        }
    }

    private static RecurringTask<Void> task(String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(EVERY)).execute((instance, context) -> work.run());
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Everything but the sending itself. */
    void fill() {
        sendings.startDue();
        for (Sendings.Sending sending : sendings.toFill()) {
            while (!stopping && filling.fill(sending)) {
                // the next batch
            }
        }
        while (outbox.dropClosed() > 0) {
            // the next thousand
        }
    }

    private void send(Channel channel) {
        long begun = System.nanoTime();
        while (!stopping && System.nanoTime() - begun < TURN.toNanos() && worker.work(channel)) {
            // the next batch
        }
    }
}
