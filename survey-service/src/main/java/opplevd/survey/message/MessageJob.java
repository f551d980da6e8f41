package opplevd.survey.message;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import opplevd.survey.job.Job;

/**
 * Who sends? Some instance, one for each channel at a time: every second it begins what is due, fills the outbox and sends
 * a batch. Samples have a turn of their own, so that they don't wait for thousands of others.
 */
@Singleton
class MessageJob implements Job {
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** A turn ends, so that a stop of the service is not waited for long. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private final Sendings sendings;
    private final Filling filling;
    private final Outbox outbox;
    private final Worker worker;
    private final SampleSending samples;
    private volatile boolean stopping;

    MessageJob(Sendings sendings, Filling filling, Outbox outbox, Worker worker, SampleSending samples) {
        this.sendings = sendings;
        this.filling = filling;
        this.outbox = outbox;
        this.worker = worker;
        this.samples = samples;
    }

    @Override
    public List<RecurringTask<?>> recurring() {
        return List.of(
                task("message-sendings", this::fill),
                task("message-samples", samples::work),
                task("messages-email", () -> send(Channel.EMAIL)),
                task("messages-sms", () -> send(Channel.SMS)));
    }

    private static RecurringTask<Void> task(String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(EVERY)).execute((instance, context) -> work.run());
    }

    @PreDestroy
    void stop() {
        stopping = true;
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
        BooleanSupplier goesOn = () -> !stopping && System.nanoTime() - begun < TURN.toNanos();
        while (goesOn.getAsBoolean() && worker.work(channel, goesOn)) {
            // the next batch
        }
    }
}
