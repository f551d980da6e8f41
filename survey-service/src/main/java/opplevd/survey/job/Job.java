package opplevd.survey.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;

/** What a feature has done by the clock; a bean of it is enough. */
public interface Job {
    /** Tasks that come again by themselves, on one instance at a time. */
    List<RecurringTask<?>> recurring();

    /** Tasks that are handed out one by one. */
    default List<Task<?>> handedOut() {
        return List.of();
    }
}
