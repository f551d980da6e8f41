package opplevd.survey.response;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import opplevd.kit.language.Messages;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Comment;
import opplevd.survey.box.Saved;
import opplevd.survey.box.Sitting;
import org.jspecify.annotations.Nullable;

/** What becomes of a comment? It lies in the row of a response; without one the page says so before it is lost. */
@Singleton
class SavingComments {
    private final Saving saving;
    private final QuestionPages pages;
    private final Notices notices;
    private final Messages messages;

    SavingComments(Saving saving, QuestionPages pages, Notices notices, Messages messages) {
        this.saving = saving;
        this.pages = pages;
        this.notices = notices;
        this.messages = messages;
    }

    MutableHttpResponse<?> comment(Visit visit, Sitting sitting, Posted posted) {
        Visit reading = posted.language().map(visit::in).orElse(visit);
        String text = posted.comment();
        if (!Comment.fits(text)) {
            return again(
                    reading,
                    sitting,
                    text,
                    messages.text(reading.language(), "resident.comment.long", tooMuch(text)),
                    false);
        }
        Saved saved =
                saving.save(visit, sitting, answers -> written(visit.held().into(answers, sitting), sitting, text));
        if (saved == Saved.CLOSED) {
            return notices.closed(visit);
        }
        boolean lost = saved == Saved.NO_RESPONSE && !text.isEmpty();
        if (lost && posted.language().isPresent()) {
            return again(reading, sitting, text, null, false);
        }
        if (lost && !posted.warned()) {
            return again(reading, sitting, text, messages.text(reading.language(), "resident.comment.alone"), true);
        }
        Visit after = saved == Saved.SAVED ? visit.holding(Held.NONE.filteredAs(visit.held())) : visit;
        return Answering.to(Saving.next(after, visit.walk().comment(), posted, false));
    }

    /** An empty field takes back the own comment, never somebody else's who used the link before. */
    private static Answers written(Answers answers, Sitting sitting, String text) {
        boolean others =
                !answers.comment().text().isEmpty() && !answers.comment().writtenIn(sitting);
        return text.isEmpty() && others ? answers : answers.withComment(Comment.written(text, sitting));
    }

    private MutableHttpResponse<?> again(
            Visit visit, Sitting sitting, String text, @Nullable String error, boolean warned) {
        return pages.comment(visit, sitting, saving.blank(visit), new QuestionPages.Refused(text, error, warned));
    }

    /** By how many characters must the comment become shorter? */
    private static int tooMuch(String text) {
        int length = text.codePointCount(0, text.length());
        int fits = Math.min(length, Comment.MOST_CHARACTERS);
        while (!Comment.fits(text.substring(0, text.offsetByCodePoints(0, fits)))) {
            fits--;
        }
        return length - fits;
    }
}
