package opplevd.survey.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.database.DatabaseReady;
import opplevd.kit.database.Patience;
import org.jspecify.annotations.Nullable;

/**
 * Runs every job's tasks. One scheduler, not one a feature: a scheduler takes another's tasks on the same table for dead after
 * two weeks and deletes them. An instance that dies is noticed within seconds, and another goes on.
 */
@Singleton
@Requires(property = "opplevd.jobs", notEquals = "false", defaultValue = "true")
class Jobs {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    // sending a turn of one channel takes up to twenty seconds, and nothing else waits for it
    private static final int AT_ONCE = 10;

    private final DataSource database;
    private final List<Job> jobs;
    private @Nullable Scheduler scheduler;

    Jobs(DataSource database, List<Job> jobs) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.jobs = List.copyOf(jobs);
    }

    @EventListener
    synchronized void start(DatabaseReady ready) {
        if (scheduler == null) {
            List<Task<?>> handedOut =
                    jobs.stream().flatMap(job -> job.handedOut().stream()).toList();
            RecurringTask<?>[] recurring =
                    jobs.stream().flatMap(job -> job.recurring().stream()).toArray(RecurringTask<?>[]::new);
            scheduler = Scheduler.create(database, handedOut)
                    .startTasks(recurring)
                    .threads(AT_ONCE)
                    .pollingInterval(LOOK_EVERY)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .addExecutionInterceptor((execution, context, chain) ->
                            Patience.call(Patience.OF_A_JOB, () -> chain.proceed(execution, context)))
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
}
