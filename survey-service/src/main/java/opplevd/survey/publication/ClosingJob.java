package opplevd.survey.publication;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import opplevd.kit.database.DatabaseReady;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who carries closing through? Some instance: every second one of them looks for parts whose closing is not finished and
 * hands each to whoever is free. An instance that dies is noticed within seconds, and another goes on.
 */
@Singleton
@Requires(property = "opplevd.jobs", notEquals = "false", defaultValue = "true")
class ClosingJob {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingJob.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);
    private static final int AT_ONCE = 2;

    private final DataSource database;
    private final Closing closing;
    private final ClosingStates states;
    private final OneTimeTask<Void> finish;
    private final RecurringTask<Void> look;
    private @Nullable Scheduler scheduler;

    ClosingJob(DataSource database, Closing closing, ClosingStates states) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.closing = closing;
        this.states = states;
        this.finish = Tasks.oneTime("closing")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .execute((instance, context) -> finish(instance));
        this.look = Tasks.recurring("closings", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> handOut(context.getSchedulerClient()));
    }

    @EventListener
    synchronized void start(DatabaseReady ready) {
        if (scheduler == null) {
            scheduler = Scheduler.create(database, finish)
                    .startTasks(look)
                    .threads(AT_ONCE + 1)
                    .pollingInterval(LOOK_EVERY)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(Duration.ofSeconds(2))
                    .build();
            scheduler.start();
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private void handOut(com.github.kagkarlsson.scheduler.SchedulerClient client) {
        states.overdue().forEach(closing::close);
        for (String part : states.unfinished()) {
            client.scheduleIfNotExists(finish.instance(part), Instant.now());
        }
    }

    private void finish(TaskInstance<Void> instance) {
        String part = instance.getId();
        LOG.info("Closing part {}", part);
        closing.finish(part, step -> {
            if (step != Step.STAGING) {
                LOG.info("Closing part {}: {}", part, step);
            }
        });
    }
}
