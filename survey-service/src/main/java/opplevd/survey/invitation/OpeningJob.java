package opplevd.survey.invitation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import opplevd.survey.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who opens a part when its time comes? Some instance: every few seconds one of them looks. What is not ready stays a draft, its
 * page says why, and it opens as soon as it is.
 */
@Singleton
class OpeningJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(OpeningJob.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Opening opening;
    private final RecurringTask<Void> look;

    OpeningJob(Opening opening) {
        this.opening = opening;
        this.look = Tasks.recurring("openings", FixedDelay.of(LOOK_EVERY)).execute((instance, context) -> openDue());
    }

    @Override
    public List<RecurringTask<?>> recurring() {
        return List.of(look);
    }

    private void openDue() {
        for (String part : opening.due()) {
            if (opening.openByClock(part)) {
                LOG.info("Part {} is open", part);
            }
        }
    }
}
