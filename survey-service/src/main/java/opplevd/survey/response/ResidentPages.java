package opplevd.survey.response;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Half;
import opplevd.survey.box.Sitting;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.Sender;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Texts;
import org.jspecify.annotations.Nullable;

/** What is on the pages that a resident answers? Shows an answer only to the sitting that gave it. */
@Singleton
class ResidentPages {
    /** The values of the direct question: worse, as expected, better. */
    static final int DIRECT_CHOICES = 3;

    private final Pages pages;
    private final Messages messages;
    private final Grades grades;
    private final Offered offered;
    private final Sender sender;

    ResidentPages(Pages pages, Messages messages, Grades grades, Offered offered, Sender sender) {
        this.pages = pages;
        this.messages = messages;
        this.grades = grades;
        this.offered = offered;
        this.sender = sender;
    }

    /** The first page; at a personal link it says when something was answered before. */
    MutableHttpResponse<String> start(Visit visit, Optional<Answers> earlier) {
        Map<String, Object> model = model(visit);
        Language language = visit.language();
        Texts ask = visit.survey().questionnaire().welcome().ask();
        Texts asked = visit.survey().questionnaire().welcome().asked();
        model.put(
                "ask",
                ask == null
                        ? messages.text(
                                language, "resident.start.ask", visit.survey().unit())
                        : ask.in(language.tag())
                                .replace("{unit}", visit.survey().unit()));
        if (asked != null) {
            model.put("asked", asked.in(language.tag()));
        }
        Walk walk = visit.walk();
        model.put("minutes", number(language, walk.minutes()));
        model.put("questions", capitalised(language, number(language, walk.questions())));
        model.put(
                "earlier",
                earlier.map(answers -> answers.complete() ? "change" : "resume").orElse("none"));
        model.put("action", visit.sitting() == null ? visit.start() : visit.page(Walk.START));
        model.put("delete", visit.page("delete"));
        model.put("contact", visit.survey().contact());
        return pages.render("resident/start", model, language);
    }

    MutableHttpResponse<String> item(Visit visit, Sitting sitting, int page, Answers shown, boolean toSummary) {
        Item item = visit.survey().questionnaire().items().get(page - 1);
        Half expectation = shown.expectations().get(page - 1);
        Half experience = shown.experiences().get(page - 1);
        Map<String, Object> model = question(visit, page, toSummary);
        model.put("statement", Words.of(item.text(), visit.language()));
        model.put("expectation", rows(visit, expectation, sitting));
        model.put("expectationUnknown", unknown(expectation, sitting));
        model.put("expectationEarlier", earlier(expectation, sitting));
        model.put("experience", rows(visit, experience, sitting));
        model.put("experienceUnknown", unknown(experience, sitting));
        model.put("experienceEarlier", earlier(experience, sitting));
        return pages.render("resident/item", model, visit.language());
    }

    MutableHttpResponse<String> direct(Visit visit, Sitting sitting, int page, Answers shown, boolean toSummary) {
        Map<String, Object> model = question(visit, page, toSummary);
        Half given = shown.direct();
        model.put("question", directQuestion(visit));
        model.put(
                "rows",
                IntStream.rangeClosed(1, DIRECT_CHOICES)
                        .mapToObj(value -> new Row(
                                Integer.toString(value),
                                messages.text(visit.language(), "resident.direct." + value),
                                given.givenIn(sitting) && given.value() == value))
                        .toList());
        model.put("unknown", unknown(given, sitting));
        model.put("earlier", earlier(given, sitting));
        return pages.render("resident/direct", model, visit.language());
    }

    /**
     * The page for the comment.
     *
     * @param refused a text that could not be taken: shown again, whole
     * @param error why, in the reader's language
     */
    MutableHttpResponse<String> comment(
            Visit visit, Sitting sitting, Answers shown, @Nullable String refused, @Nullable String error) {
        Map<String, Object> model = question(visit, visit.walk().comment(), false);
        boolean own = shown.comment().writtenIn(sitting);
        model.put("question", commentQuestion(visit));
        model.put("text", refused != null ? refused : own ? shown.comment().text() : "");
        model.put("earlier", !own && !shown.comment().text().isEmpty());
        if (error != null) {
            model.put("error", error);
        }
        HttpStatus status = error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.render(status, "resident/comment", model, visit.language());
    }

    MutableHttpResponse<String> summary(Visit visit, List<Line> lines, boolean nothing) {
        Walk walk = visit.walk();
        Map<String, Object> model = question(visit, walk.summary(), false);
        model.put("lines", lines);
        model.put("nothing", nothing);
        model.put("delete", visit.page("delete"));
        return pages.render("resident/summary", model, visit.language());
    }

    MutableHttpResponse<String> thanks(Visit visit, boolean nothing) {
        Map<String, Object> model = model(visit);
        model.put("page", visit.walk().thanks());
        model.put("pages", visit.walk().thanks());
        model.put("nothing", nothing);
        model.put("again", visit.start());
        return pages.render("resident/thanks", model, visit.language());
    }

    MutableHttpResponse<String> delete(Visit visit) {
        Map<String, Object> model = model(visit);
        model.put("action", visit.page("delete"));
        model.put(
                "keep",
                visit.sitting() == null
                        ? visit.start()
                        : visit.page(visit.walk().summary()));
        return pages.render("resident/delete", model, visit.language());
    }

    MutableHttpResponse<String> deleted(Visit visit) {
        Map<String, Object> model = model(visit);
        model.put("again", visit.start());
        return pages.render("resident/deleted", model, visit.language());
    }

    Words directQuestion(Visit visit) {
        Texts own = visit.survey().questionnaire().direct();
        return own == null
                ? new Words(messages.text(visit.language(), "resident.direct"), null)
                : Words.of(own, visit.language());
    }

    Words commentQuestion(Visit visit) {
        Texts own = visit.survey().questionnaire().comment();
        return own == null
                ? new Words(messages.text(visit.language(), "resident.comment"), null)
                : Words.of(own, visit.language());
    }

    private List<Row> rows(Visit visit, Half half, Sitting sitting) {
        return grades.rows(visit.language(), visit.survey().questionnaire().scale(), half, sitting);
    }

    private static boolean unknown(Half half, Sitting sitting) {
        return half.givenIn(sitting) && half.value() == Half.DONT_KNOW;
    }

    private static boolean earlier(Half half, Sitting sitting) {
        return half.ticked() && !half.givenIn(sitting);
    }

    private Map<String, Object> question(Visit visit, int page, boolean toSummary) {
        Map<String, Object> model = model(visit);
        model.put("page", page);
        model.put("pages", visit.walk().thanks());
        model.put("action", visit.page(page) + (toSummary ? "&then=summary" : ""));
        return model;
    }

    private Map<String, Object> model(Visit visit) {
        Language language = visit.language();
        Map<String, Object> model = new HashMap<>();
        model.put("place", sender.name(visit.survey().municipality(), language));
        model.put("mode", visit.mode().name().toLowerCase(Locale.ROOT));
        model.put("offered", offered.tags());
        Texts place = visit.survey().questionnaire().welcome().place();
        model.put(
                "nobody",
                place == null
                        ? messages.text(language, "resident.nobody.usual")
                        : messages.text(language, "resident.nobody", place.in(language.tag())));
        if (visit.survey().closesAt() != null) {
            model.put("closes", Day.last(messages, language, visit.survey().closesAt()));
        }
        return model;
    }

    private String number(Language language, int number) {
        String key = "resident.number." + number;
        return messages.has(language, key) ? messages.text(language, key) : Integer.toString(number);
    }

    private static String capitalised(Language language, String word) {
        return word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }
}
