package opplevd.survey.response;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.survey.box.Answers;
import opplevd.survey.invitation.Asking;
import opplevd.survey.questionnaire.Texts;
import opplevd.survey.round.Breakdown;

/** What is on the pages before and after the questions? */
@Singleton
class ResidentPages {
    private final Pages pages;
    private final PageModel model;
    private final Messages messages;
    private final Asking asking;

    ResidentPages(Pages pages, PageModel model, Messages messages, Asking asking) {
        this.pages = pages;
        this.model = model;
        this.messages = messages;
        this.asking = asking;
    }

    /** The first page; at a personal link it says when something was answered before. */
    MutableHttpResponse<String> start(Visit visit, Optional<Answers> earlier) {
        Map<String, Object> values = model.of(visit);
        Language language = visit.language();
        Texts asked = visit.survey().questionnaire().welcome().asked();
        values.put(
                "ask",
                asking.question(visit.survey().questionnaire(), visit.survey().unit(), language));
        if (asked != null) {
            values.put("asked", asked.in(language.tag()));
        }
        Walk walk = visit.walk();
        // as many as each page then counts: "page 1 of 12"
        String count = capitalised(language, number(language, walk.thanks()));
        values.put("minutes", number(language, walk.minutes()));
        values.put("oneMinute", walk.minutes() == 1);
        values.put(
                "howLong",
                walk.byDimension()
                        ? messages.text(
                                language,
                                "resident.start.pages.dimension",
                                count,
                                number(
                                        language,
                                        visit.survey().questionnaire().items().size()))
                        : messages.text(language, "resident.start.pages", count));
        values.put(
                "earlier",
                earlier.map(answers -> answers.complete() ? "change" : "resume").orElse("none"));
        values.put("action", visit.sitting() == null ? visit.start() : visit.page(Walk.START));
        values.put("delete", visit.page(Answering.DELETE));
        values.put("contact", visit.survey().contact());
        values.put("each", visit.survey().each().name());
        values.put(
                "breakdown",
                visit.survey().breakdown().fits(visit.survey().questionnaire())
                        ? visit.survey().breakdown().name()
                        : Breakdown.NONE.name());
        return pages.render("resident/start", values, language);
    }

    /** The filter question was answered by no: thanks, and a way back. */
    MutableHttpResponse<String> notUsed(Visit visit, boolean stored) {
        Map<String, Object> values = model.of(visit);
        values.put("back", visit.page(1));
        values.put("stored", stored);
        values.put("delete", visit.page(Answering.DELETE));
        return pages.render("resident/not-used", values, visit.language());
    }

    /** @param nothing whether nothing is stored, though something may be ticked */
    MutableHttpResponse<String> summary(Visit visit, List<Line> lines, boolean nothing) {
        Map<String, Object> values = model.of(visit, visit.walk().summary(), false);
        values.put("lines", lines);
        values.put("nothing", nothing);
        values.put("ticked", visit.held().ticked());
        values.put("delete", visit.page(Answering.DELETE));
        return pages.render("resident/summary", values, visit.language());
    }

    MutableHttpResponse<String> thanks(Visit visit, boolean nothing) {
        Map<String, Object> values = model.of(visit);
        values.put("page", visit.walk().thanks());
        values.put("pages", visit.walk().thanks());
        values.put("nothing", nothing);
        values.put("again", visit.mode().open() ? visit.next() : visit.start());
        return pages.render("resident/thanks", values, visit.language());
    }

    MutableHttpResponse<String> delete(Visit visit) {
        Map<String, Object> values = model.of(visit);
        values.put("action", visit.page(Answering.DELETE));
        values.put(
                "keep",
                visit.sitting() == null
                        ? visit.start()
                        : visit.page(visit.walk().summary()));
        return pages.render("resident/delete", values, visit.language());
    }

    MutableHttpResponse<String> deleted(Visit visit) {
        Map<String, Object> values = model.of(visit);
        values.put("again", visit.start());
        return pages.render("resident/deleted", values, visit.language());
    }

    /** At a screen that several people use: is this one done? */
    MutableHttpResponse<String> leave(Visit visit, String keep) {
        Map<String, Object> values = model.of(visit);
        values.put("action", visit.page(Answering.LEAVE));
        values.put("keep", keep);
        return pages.render("resident/leave", values, visit.language());
    }

    private String number(Language language, int number) {
        String key = "resident.number." + number;
        return messages.has(language, key) ? messages.text(language, key) : Integer.toString(number);
    }

    private static String capitalised(Language language, String word) {
        return word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }
}
