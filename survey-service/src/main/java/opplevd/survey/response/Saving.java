package opplevd.survey.response;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import opplevd.kit.language.Messages;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Comment;
import opplevd.survey.box.Half;
import opplevd.survey.box.Respondent;
import opplevd.survey.box.Saved;
import opplevd.survey.box.Sitting;
import opplevd.survey.questionnaire.Scale;

/** What is kept of a post, and where does it lead? */
@Singleton
class Saving {
    private static final Scale DIRECT = new Scale(1, ResidentPages.DIRECT_CHOICES);

    private final Box box;
    private final ResidentPages pages;
    private final Notices notices;
    private final Messages messages;

    Saving(Box box, ResidentPages pages, Notices notices, Messages messages) {
        this.box = box;
        this.pages = pages;
        this.notices = notices;
        this.messages = messages;
    }

    Answers blank(Visit visit) {
        return Answers.blank(visit.walk().items(), visit.language().tag(), visit.mode());
    }

    /** An item or the direct question. What is not ticked stays as it was: a tick can't be taken back, only changed. */
    MutableHttpResponse<?> choices(Visit visit, Sitting sitting, int page, Posted posted, boolean toSummary) {
        boolean item = visit.walk().kind(page) == Walk.Kind.ITEM;
        UnaryOperator<Answers> change = item ? pair(visit, sitting, page - 1, posted) : direct(sitting, posted);
        Saved saved = save(visit, sitting, change);
        if (saved == Saved.CLOSED) {
            return notices.closed(visit);
        }
        if (posted.language().isPresent()) {
            Visit other = visit.in(posted.language().get());
            if (saved == Saved.SAVED) {
                return Answering.to(other.page(page) + (toSummary ? "&then=summary" : ""));
            }
            // nothing is stored before the first answer: what is ticked so far goes on in the page itself
            Answers shown = change.apply(blank(other));
            return item
                    ? pages.item(other, sitting, page, shown, toSummary)
                    : pages.direct(other, sitting, page, shown, toSummary);
        }
        return Answering.to(next(visit, page, posted, toSummary));
    }

    MutableHttpResponse<?> comment(Visit visit, Sitting sitting, Posted posted) {
        Visit reading = posted.language().map(visit::in).orElse(visit);
        String text = posted.comment();
        if (!Comment.fits(text)) {
            String error = messages.text(reading.language(), "resident.comment.long", tooMuch(text));
            return pages.comment(reading, sitting, blank(visit), text, error);
        }
        Comment written = Comment.written(text, sitting);
        Saved saved = save(visit, sitting, answers -> {
            boolean others =
                    !answers.comment().text().isEmpty() && !answers.comment().writtenIn(sitting);
            return text.isEmpty() && others ? answers : answers.withComment(written);
        });
        if (saved == Saved.CLOSED) {
            return notices.closed(visit);
        }
        boolean lost = saved == Saved.NO_RESPONSE && !text.isEmpty();
        if (lost && !posted.back()) {
            String error = messages.text(reading.language(), "resident.comment.alone");
            return pages.comment(
                    reading, sitting, blank(visit), text, posted.language().isPresent() ? null : error);
        }
        int page = visit.walk().comment();
        return Answering.to(posted.language().isPresent() ? reading.page(page) : next(visit, page, posted, false));
    }

    /** The summary was sent: from now on the response is complete. */
    MutableHttpResponse<?> send(Visit visit, Sitting sitting, Posted posted) {
        if (posted.back()) {
            return Answering.to(visit.page(visit.walk().comment()));
        }
        if (posted.language().isPresent()) {
            return Answering.to(
                    visit.in(posted.language().get()).page(visit.walk().summary()));
        }
        return save(visit, sitting, Answers::sent) == Saved.CLOSED
                ? notices.closed(visit)
                : Answering.to(visit.page("thanks"));
    }

    private Saved save(Visit visit, Sitting sitting, UnaryOperator<Answers> change) {
        Respondent who = visit.link().respondent(sitting);
        boolean once = visit.mode().open();
        return box.save(
                who,
                blank(visit),
                answers -> once && answers.complete()
                        ? answers
                        : change.apply(answers).in(visit.language().tag()));
    }

    private UnaryOperator<Answers> pair(Visit visit, Sitting sitting, int item, Posted posted) {
        Scale scale = visit.survey().questionnaire().scale();
        OptionalInt expectation = posted.choice(Posted.EXPECTATION, scale);
        OptionalInt experience = posted.choice(Posted.EXPERIENCE, scale);
        return answers -> answers.with(
                item,
                half(expectation, answers.expectations().get(item), sitting),
                half(experience, answers.experiences().get(item), sitting));
    }

    private static UnaryOperator<Answers> direct(Sitting sitting, Posted posted) {
        OptionalInt choice = posted.choice(Posted.DIRECT, DIRECT);
        return answers -> answers.withDirect(half(choice, answers.direct(), sitting));
    }

    private static Half half(OptionalInt choice, Half before, Sitting sitting) {
        return choice.isPresent() ? Half.given(choice.getAsInt(), sitting) : before;
    }

    private static String next(Visit visit, int page, Posted posted, boolean toSummary) {
        if (toSummary) {
            return visit.page(visit.walk().summary());
        }
        return visit.page(posted.back() ? page - 1 : page + 1);
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
