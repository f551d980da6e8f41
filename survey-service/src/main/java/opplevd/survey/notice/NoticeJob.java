package opplevd.survey.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import opplevd.survey.job.Job;
import opplevd.survey.message.Letter;
import opplevd.survey.message.Outcome;
import opplevd.survey.message.Post;

/**
 * Tells each reader that results are published. Killed between sending and deleting the row, it tells that one reader
 * twice and forgets nobody.
 */
@Singleton
class NoticeJob implements Job {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_ATTEMPTS = 8;

    private final NoticeRows rows;
    private final NoticeLetters letters;
    private final Post post;

    NoticeJob(NoticeRows rows, NoticeLetters letters, Post post) {
        this.rows = rows;
        this.letters = letters;
        this.post = post;
    }

    @Override
    public List<RecurringTask<?>> recurring() {
        return List.of(Tasks.recurring("result-notices", FixedDelay.of(EVERY)).execute((instance, context) -> work()));
    }

    /** Sends what is due, as long as the mail server answers. */
    void work() {
        for (NoticeRow row : rows.due()) {
            if (!post.ready()) {
                return;
            }
            if (rows.take(row)) {
                tell(row);
            }
        }
    }

    private void tell(NoticeRow row) {
        Optional<Letter> letter = letters.of(row);
        if (letter.isEmpty()) {
            rows.done(row);
            return;
        }
        Outcome outcome = post.send(letter.get());
        if (outcome == Outcome.LATER && row.attempts() + 1 < MOST_ATTEMPTS) {
            rows.later(row);
        } else {
            rows.done(row);
        }
    }
}
