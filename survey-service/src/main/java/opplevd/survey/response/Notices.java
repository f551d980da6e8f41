package opplevd.survey.response;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.Sender;

/** What does a resident read when the questions can't be shown, or an answer not be saved? */
@Singleton
class Notices {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Pages pages;
    private final Messages messages;
    private final Offered offered;
    private final Sender sender;

    Notices(Pages pages, Messages messages, Offered offered, Sender sender) {
        this.pages = pages;
        this.messages = messages;
        this.offered = offered;
        this.sender = sender;
    }

    MutableHttpResponse<String> closed(Visit visit) {
        Map<String, Object> model = model("resident.closed", visit);
        model.put("text", messages.text(visit.language(), "resident.closed.text"));
        model.put("municipality", visit.survey().municipality());
        return pages.render(HttpStatus.GONE, "resident/notice", model, visit.language());
    }

    MutableHttpResponse<String> revoked(Visit visit) {
        Map<String, Object> model = model("resident.revoked", visit);
        model.put("text", messages.text(visit.language(), "resident.revoked.text"));
        return pages.render(HttpStatus.GONE, "resident/notice", model, visit.language());
    }

    MutableHttpResponse<String> early(Visit visit) {
        Map<String, Object> model = model("resident.early", visit);
        model.put(
                "text",
                visit.survey().opensAt() == null
                        ? messages.text(visit.language(), "resident.early.text")
                        : messages.text(
                                visit.language(),
                                "resident.early.on",
                                Day.first(
                                        messages,
                                        visit.language(),
                                        visit.survey().opensAt())));
        return pages.render(HttpStatus.FORBIDDEN, "resident/notice", model, visit.language());
    }

    MutableHttpResponse<String> unknown(Language language) {
        return notice(HttpStatus.NOT_FOUND, language, "resident.unknown", "resident.unknown.text");
    }

    MutableHttpResponse<String> tooMany(Language language) {
        return notice(HttpStatus.TOO_MANY_REQUESTS, language, "resident.many", "resident.many.text")
                .header("Retry-After", "60");
    }

    /** A page could not be shown; the address is there to try again. */
    MutableHttpResponse<String> notShown(Language language, String address) {
        Map<String, Object> model = model("resident.unavailable.read", language);
        model.put("text", messages.text(language, "resident.unavailable.read.text"));
        model.put("again", address);
        return unavailable(model, language);
    }

    /** Something could not be saved: the page keeps what was sent, and one press sends it again. */
    MutableHttpResponse<String> notSaved(Language language, String address, Posted posted) {
        Map<String, Object> model = model("resident.unavailable", language);
        model.put("text", messages.text(language, "resident.unavailable.text"));
        model.put("action", address);
        Map<String, String> kept = new LinkedHashMap<>(posted.fields());
        String comment = kept.remove(Posted.COMMENT);
        model.put("kept", kept);
        if (comment != null && !comment.isBlank()) {
            model.put("comment", comment);
        }
        return unavailable(model, language);
    }

    private MutableHttpResponse<String> unavailable(Map<String, Object> model, Language language) {
        return pages.render(HttpStatus.SERVICE_UNAVAILABLE, "resident/notice", model, language)
                .header("Retry-After", RETRY_AFTER_SECONDS);
    }

    private MutableHttpResponse<String> notice(HttpStatus status, Language language, String title, String text) {
        Map<String, Object> model = model(title, language);
        model.put("text", messages.text(language, text));
        return pages.render(status, "resident/notice", model, language);
    }

    private Map<String, Object> model(String title, Visit visit) {
        Map<String, Object> model = model(title, visit.language());
        model.put("place", sender.name(visit.survey().municipality(), visit.language()));
        model.put("contact", visit.survey().contact());
        model.put("offered", offered.tags(visit.survey().approved()));
        return model;
    }

    private Map<String, Object> model(String title, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", messages.text(language, title));
        model.put("offered", offered.tags());
        return model;
    }
}
