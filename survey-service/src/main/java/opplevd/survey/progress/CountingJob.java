package opplevd.survey.progress;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import opplevd.survey.box.Box;
import opplevd.survey.job.Job;
import opplevd.survey.round.OsloTime;

/** Writes down every night how many have answered so far, since the answers themselves have no time. */
@Singleton
class CountingJob implements Job {
    private static final LocalTime AT = LocalTime.of(4, 0);

    private final DailyCounts days;
    private final Box box;
    private final Clock clock;

    CountingJob(DailyCounts days, Box box, Clock clock) {
        this.days = days;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public List<RecurringTask<?>> recurring() {
        return List.of(Tasks.recurring("response-counts", new Daily(OsloTime.ZONE, AT))
                .execute((instance, context) -> count()));
    }

    /** Counts every open part as of today. */
    void count() {
        LocalDate today = OsloTime.day(clock.instant());
        days.openParts().forEach(part -> days.store(part, today, box.counts(part)));
    }
}
