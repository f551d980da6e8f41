package opplevd.survey.publication;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opplevd.kit.audit.AuditLog;
import opplevd.survey.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who carries closing through? Some instance: every second one of them looks for parts whose closing is not finished and
 * hands each to whoever is free.
 */
@Singleton
class ClosingJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingJob.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);

    private final Closing closing;
    private final ClosingStates states;
    private final PartsToCount parts;
    private final AuditLog audit;
    private final OneTimeTask<Void> finish;
    private final RecurringTask<Void> look;

    ClosingJob(Closing closing, ClosingStates states, PartsToCount parts, AuditLog audit) {
        this.closing = closing;
        this.states = states;
        this.parts = parts;
        this.audit = audit;
        this.finish = Tasks.oneTime("closing")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .execute((instance, context) -> finish(instance));
        this.look = Tasks.recurring("closings", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> handOut(context.getSchedulerClient()));
    }

    @Override
    public List<RecurringTask<?>> recurring() {
        return List.of(look);
    }

    @Override
    public List<Task<?>> handedOut() {
        return List.of(finish);
    }

    private void handOut(SchedulerClient client) {
        for (String part : states.overdue()) {
            if (states.closeOverdue(part)) {
                audit.record("clock", "round-closed", part, parts.part(part).municipalityId());
            }
        }
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
