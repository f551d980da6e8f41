package opplevd.survey.response;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import opplevd.kit.language.Messages;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Half;
import opplevd.survey.box.Respondent;
import opplevd.survey.box.Saved;
import opplevd.survey.box.Sitting;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Scale;

/** What is kept of a post, and where does it lead? What is not ticked stays as it was: a tick can only be changed. */
@Singleton
class Saving {
    private final Box box;
    private final QuestionPages pages;
    private final Notices notices;
    private final Messages messages;

    Saving(Box box, QuestionPages pages, Notices notices, Messages messages) {
        this.box = box;
        this.pages = pages;
        this.notices = notices;
        this.messages = messages;
    }

    Answers blank(Visit visit) {
        int items = visit.survey().questionnaire().items().size();
        Answers blank = Answers.blank(items, visit.language().tag(), visit.mode());
        return visit.survey().group().isPresent() ? blank.askingForGroup() : blank;
    }

    /** The filter question: it is stored nowhere. Whoever answers nothing goes on. */
    MutableHttpResponse<?> filter(Visit visit, int page, Posted posted) {
        Visit held = posted.filter()
                .map(yes -> visit.holding(visit.held().filtered(yes)))
                .orElse(visit);
        boolean ends = held.held().no() && !posted.back() && posted.language().isEmpty();
        return Answering.to(ends ? held.page(Answering.NOT_USED) : next(held, page, posted, false));
    }

    /** The items of a page, the direct question, or the group. */
    MutableHttpResponse<?> choices(Visit visit, Sitting sitting, int page, Posted posted, boolean toSummary) {
        UnaryOperator<Answers> wish = switch (visit.walk().ask(page)) {
            case DIRECT -> direct(sitting, posted);
            case GROUP -> group(visit, sitting, posted);
            default -> items(visit, sitting, page, posted);
        };
        Change change = change(visit, sitting, wish);
        Saved saved = save(visit, sitting, change);
        if (saved == Saved.CLOSED) {
            return notices.closed(visit);
        }
        Visit after = visit.holding(heldAfter(visit, sitting, saved, change));
        if (change.refused()) {
            String error = messages.text(visit.language(), "resident.last");
            return pages.items(after, sitting, page, change.after(), toSummary, error);
        }
        return Answering.to(next(after, page, posted, toSummary));
    }

    private static Held heldAfter(Visit visit, Sitting sitting, Saved saved, Change change) {
        Held ticked = saved == Saved.SAVED ? Held.NONE : Held.of(change.after(), sitting);
        return ticked.filteredAs(visit.held());
    }

    private Change change(Visit visit, Sitting sitting, UnaryOperator<Answers> wish) {
        return new Change(answers -> wish.apply(visit.held().into(answers, sitting)), sitting, blank(visit));
    }

    /** Saves, unless the response was sent from an open link before: then it stays as it is. */
    Saved save(Visit visit, Sitting sitting, UnaryOperator<Answers> change) {
        Respondent who = visit.link().respondent(sitting);
        boolean once = visit.mode().open();
        return box.save(
                who,
                blank(visit),
                answers -> once && answers.complete()
                        ? answers
                        : change.apply(answers).in(visit.language().tag()));
    }

    /** Sends what there is, and what is held with it. */
    Saved send(Visit visit, Sitting sitting) {
        return save(
                visit, sitting, answers -> visit.held().into(answers, sitting).sent());
    }

    private static UnaryOperator<Answers> items(Visit visit, Sitting sitting, int page, Posted posted) {
        boolean pairs = visit.survey().questionnaire().kind() != Kind.DIRECT;
        Scale scale = visit.survey().questionnaire().scale();
        UnaryOperator<Answers> all = UnaryOperator.identity();
        for (int item : visit.walk().items(page)) {
            String number = visit.walk().ask(page) == Walk.Ask.DIMENSION ? Integer.toString(item + 1) : "";
            OptionalInt expectation = pairs ? posted.choice(Posted.EXPECTATION + number, scale) : OptionalInt.empty();
            OptionalInt experience = posted.choice(Posted.EXPERIENCE + number, scale);
            UnaryOperator<Answers> before = all;
            all = answers -> {
                Answers so = before.apply(answers);
                return so.with(
                        item,
                        half(expectation, so.expectations().get(item), sitting),
                        half(experience, so.experiences().get(item), sitting));
            };
        }
        return all;
    }

    private static UnaryOperator<Answers> direct(Sitting sitting, Posted posted) {
        OptionalInt choice = posted.choice(Posted.DIRECT, Scale.DIRECT);
        return answers -> answers.withDirect(half(choice, answers.direct(), sitting));
    }

    private static UnaryOperator<Answers> group(Visit visit, Sitting sitting, Posted posted) {
        int groups =
                visit.survey().group().orElseThrow(Refusal::notFound).groups().size();
        OptionalInt choice = posted.choice(Posted.GROUP, new Scale(1, groups));
        return answers -> answers.withGroup(half(choice, answers.told(), sitting));
    }

    private static Half half(OptionalInt choice, Half before, Sitting sitting) {
        return choice.isPresent() ? Half.given(choice.getAsInt(), sitting) : before;
    }

    /** Where a page's post leads: the same page in another language, back, on, or to the summary that one came from. */
    static String next(Visit visit, int page, Posted posted, boolean toSummary) {
        String then = toSummary ? Answering.THEN_SUMMARY : "";
        if (posted.language().isPresent()) {
            return visit.in(posted.language().get()).page(page) + then;
        }
        if (toSummary) {
            return visit.page(visit.walk().summary());
        }
        return visit.page(posted.back() ? page - 1 : page + 1);
    }
}
