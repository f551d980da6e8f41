package opplevd.survey.response;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Half;
import opplevd.survey.box.Sitting;
import opplevd.survey.questionnaire.Filter;
import opplevd.survey.questionnaire.GroupQuestion;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Scale;
import opplevd.survey.questionnaire.Texts;
import org.jspecify.annotations.Nullable;

/** What is on the pages that ask something? They show an answer only to the sitting that gave it. */
@Singleton
class QuestionPages {
    private final Pages pages;
    private final PageModel model;
    private final Messages messages;
    private final Grades grades;

    QuestionPages(Pages pages, PageModel model, Messages messages, Grades grades) {
        this.pages = pages;
        this.model = model;
        this.messages = messages;
        this.grades = grades;
    }

    MutableHttpResponse<String> filter(Visit visit, int page, boolean begun) {
        Filter filter = Objects.requireNonNull(visit.survey().questionnaire().filter());
        Map<String, Object> values = model.of(visit, page, false);
        values.put("question", Words.of(filter.text(), visit.language()));
        boolean yes = visit.held().yes() || (begun && !visit.held().no());
        values.put(
                "rows",
                List.of(
                        new Row(Posted.YES, messages.text(visit.language(), "resident.filter.yes"), yes),
                        new Row(
                                Posted.NO,
                                messages.text(visit.language(), "resident.filter.no"),
                                visit.held().no())));
        return pages.render("resident/filter", values, visit.language());
    }

    /**
     * A page with one item, or with those of a dimension.
     *
     * @param error why the last post could not be taken, in the reader's language
     */
    MutableHttpResponse<String> items(
            Visit visit, Sitting sitting, int page, Answers shown, boolean toSummary, @Nullable String error) {
        Questionnaire asked = visit.survey().questionnaire();
        Map<String, Object> values = model.of(visit, page, toSummary);
        List<Integer> items = visit.walk().items(page);
        boolean together = visit.walk().ask(page) == Walk.Ask.DIMENSION;
        if (together) {
            String key = asked.items().get(items.getFirst()).dimension();
            asked.dimensions().stream()
                    .filter(dimension -> dimension.key().equals(key))
                    .forEach(dimension -> values.put("dimension", Words.of(dimension.title(), visit.language())));
        }
        values.put(
                "statements",
                items.stream()
                        .map(item -> statement(visit, sitting, item, shown, together))
                        .toList());
        if (error != null) {
            values.put("error", error);
            values.put("delete", visit.page(Answering.DELETE));
        }
        return pages.render(status(error), "resident/items", values, visit.language());
    }

    private Statement statement(Visit visit, Sitting sitting, int item, Answers shown, boolean together) {
        Questionnaire asked = visit.survey().questionnaire();
        Item one = asked.items().get(item);
        String number = together ? Integer.toString(item + 1) : "";
        Half experience = shown.experiences().get(item);
        Words words = Words.of(one.text(), visit.language());
        if (asked.kind() == Kind.DIRECT) {
            return new Statement(item + 1, words, null, direct(visit, Posted.EXPERIENCE, experience, sitting));
        }
        Half expectation = shown.expectations().get(item);
        return new Statement(
                item + 1,
                words,
                choices(visit, Posted.EXPECTATION + number, expectation, sitting),
                choices(visit, Posted.EXPERIENCE + number, experience, sitting));
    }

    private Choices choices(Visit visit, String name, Half given, Sitting sitting) {
        Scale scale = visit.survey().questionnaire().scale();
        return choices(name, grades.rows(visit.language(), scale, given, sitting), given, sitting);
    }

    /** Worse, as expected, better. */
    private Choices direct(Visit visit, String name, Half given, Sitting sitting) {
        List<Row> rows = IntStream.rangeClosed(Scale.DIRECT.min(), Scale.DIRECT.max())
                .mapToObj(value -> new Row(
                        Integer.toString(value),
                        messages.text(visit.language(), "resident.direct." + value),
                        given.givenIn(sitting) && given.value() == value))
                .toList();
        return choices(name, rows, given, sitting);
    }

    private static Choices choices(String name, List<Row> rows, Half given, Sitting sitting) {
        boolean unknown = given.givenIn(sitting) && given.value() == Half.DONT_KNOW;
        return new Choices(name, rows, unknown, given.ticked() && !given.givenIn(sitting));
    }

    MutableHttpResponse<String> direct(Visit visit, Sitting sitting, int page, Answers shown, boolean toSummary) {
        Map<String, Object> values = model.of(visit, page, toSummary);
        values.put("question", directQuestion(visit));
        values.put("choices", direct(visit, Posted.DIRECT, shown.direct(), sitting));
        return pages.render("resident/direct", values, visit.language());
    }

    /** To which group somebody belongs: asked only where the round says so. */
    MutableHttpResponse<String> group(Visit visit, Sitting sitting, int page, Answers shown, boolean toSummary) {
        GroupQuestion asked = visit.survey().group().orElseThrow(Refusal::notFound);
        Half told = shown.told();
        List<Row> rows = IntStream.rangeClosed(1, asked.groups().size())
                .mapToObj(number -> new Row(
                        Integer.toString(number),
                        asked.groups()
                                .get(number - 1)
                                .text()
                                .in(visit.language().tag()),
                        told.givenIn(sitting) && told.value() == number))
                .toList();
        Map<String, Object> values = model.of(visit, page, toSummary);
        values.put("question", Words.of(asked.text(), visit.language()));
        values.put("choices", choices(Posted.GROUP, rows, told, sitting));
        return pages.render("resident/group", values, visit.language());
    }

    /**
     * A comment that was not taken: the page shows it again, whole.
     *
     * @param error why, in the reader's language; null when only the language changed
     * @param warned whether pressing once more goes on without it
     */
    record Refused(String text, @Nullable String error, boolean warned) {}

    MutableHttpResponse<String> comment(Visit visit, Sitting sitting, Answers shown, @Nullable Refused refused) {
        Map<String, Object> values = model.of(visit, visit.walk().comment(), false);
        boolean own = shown.comment().writtenIn(sitting);
        values.put("question", commentQuestion(visit));
        values.put(
                "text", refused != null ? refused.text() : own ? shown.comment().text() : "");
        values.put("earlier", !own && !shown.comment().text().isEmpty());
        values.put("unsaved", refused != null);
        values.put("warned", refused != null && refused.warned());
        String error = refused == null ? null : refused.error();
        if (error != null) {
            values.put("error", error);
        }
        return pages.render(status(error), "resident/comment", values, visit.language());
    }

    private static HttpStatus status(@Nullable String error) {
        return error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    Words directQuestion(Visit visit) {
        return question(visit, visit.survey().questionnaire().direct(), "resident.direct");
    }

    Words commentQuestion(Visit visit) {
        return question(visit, visit.survey().questionnaire().comment(), "resident.comment");
    }

    private Words question(Visit visit, @Nullable Texts own, String usual) {
        return own == null ? new Words(messages.text(visit.language(), usual), null) : Words.of(own, visit.language());
    }
}
