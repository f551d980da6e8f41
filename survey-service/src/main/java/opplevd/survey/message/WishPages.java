package opplevd.survey.message;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.page.Reading;
import opplevd.survey.box.BoxUnavailable;
import opplevd.survey.box.KeyUnreadable;
import opplevd.survey.invitation.Link;
import opplevd.survey.invitation.Links;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.OptOuts;
import opplevd.survey.invitation.Sender;
import opplevd.survey.invitation.UnknownLinks;
import org.jspecify.annotations.Nullable;

/** "Don't remind me again" and "I got this by mistake". Looking changes nothing; the same post twice is one. */
@Controller("/s/{link}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class WishPages {
    private final Links links;
    private final UnknownLinks unknown;
    private final Recipients recipients;
    private final OptOuts optOuts;
    private final Offered offered;
    private final Sender sender;
    private final Pages pages;
    private final Messages messages;

    WishPages(
            Links links,
            UnknownLinks unknown,
            Recipients recipients,
            OptOuts optOuts,
            Offered offered,
            Sender sender,
            Pages pages,
            Messages messages) {
        this.links = links;
        this.unknown = unknown;
        this.recipients = recipients;
        this.optOuts = optOuts;
        this.offered = offered;
        this.sender = sender;
        this.pages = pages;
        this.messages = messages;
    }

    /** What the short address in an SMS leads to: both ways out. */
    @Get("/stop")
    HttpResponse<?> stop(HttpRequest<?> request, String link) {
        return enter(request, link, visit -> page(visit, "resident/stop", "message.stop.title"));
    }

    @Get("/no-reminders")
    HttpResponse<?> askNoReminders(HttpRequest<?> request, String link) {
        return enter(
                request,
                link,
                visit -> visit.closed()
                        ? said(visit, "resident.closed", "message.no-reminders.closed")
                        : page(visit, "resident/no-reminders", "message.no-reminders.ask"));
    }

    @Post(uri = "/no-reminders", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> noReminders(HttpRequest<?> request, String link, @Body @Nullable Map<String, Object> form) {
        return enter(request, link, visit -> {
            if (visit.closed()) {
                return said(visit, "resident.closed", "message.no-reminders.closed");
            }
            recipients.wishNoReminders(visit.link().partId(), visit.invitation());
            return said(visit, "message.no-reminders.title", "message.no-reminders.done");
        });
    }

    @Get("/mistake")
    HttpResponse<?> askMistake(HttpRequest<?> request, String link) {
        return enter(request, link, visit -> page(visit, "resident/mistake", "message.mistake.ask"));
    }

    @Post(uri = "/mistake", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mistake(HttpRequest<?> request, String link, @Body @Nullable Map<String, Object> form) {
        boolean never = form != null && form.containsKey("never");
        return enter(request, link, visit -> {
            if (never) {
                visit.recipient().ifPresent(who -> optOuts.add(who.municipalityId(), who.contact()));
            }
            if (!visit.closed()) {
                recipients.mistaken(visit.invitation());
            }
            return said(visit, "message.mistake.title", never ? "message.mistake.done.never" : "message.mistake.done");
        });
    }

    /** Somebody at a personal link. */
    private record Visit(
            String token,
            Link link,
            String invitation,
            Optional<Recipient> recipient,
            Set<String> approved,
            Language language) {
        boolean closed() {
            return link.state() == Link.State.CLOSED;
        }

        @Override
        public String toString() {
            return "Visit[*]";
        }
    }

    private HttpResponse<?> enter(HttpRequest<?> request, String token, Function<Visit, HttpResponse<?>> page) {
        Language language = offered.orUsual(Reading.language(request));
        try {
            Optional<Link> found = links.personal(token);
            String invitation = found.map(Link::invitationId).orElse(null);
            if (found.isEmpty() || invitation == null) {
                return unknown.tooMany(request)
                        ? notice(HttpStatus.TOO_MANY_REQUESTS, language, "resident.many", null)
                        : notice(HttpStatus.NOT_FOUND, language, "resident.unknown", null);
            }
            Optional<Recipient> recipient = recipients.find(invitation, Kind.INVITATION);
            Set<String> approved = recipient.map(Recipient::approved).orElse(Set.of());
            Language shown = offered.orUsual(Reading.language(request), approved);
            return page.apply(new Visit(token, found.get(), invitation, recipient, approved, shown));
        } catch (BoxUnavailable | KeyUnreadable away) {
            return notice(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    language,
                    "resident.unavailable.read",
                    request.getUri().toString());
        }
    }

    private HttpResponse<?> page(Visit visit, String view, String title) {
        Map<String, Object> model = model(visit, title);
        model.put("base", "/s/" + visit.token());
        model.put("closed", visit.closed());
        return pages.render(view, model, visit.language());
    }

    private HttpResponse<?> said(Visit visit, String title, String text) {
        Map<String, Object> model = model(visit, title);
        model.put("text", messages.text(visit.language(), text));
        return pages.render("resident/notice", model, visit.language());
    }

    private Map<String, Object> model(Visit visit, String title) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", messages.text(visit.language(), title));
        model.put("offered", offered.tags(visit.approved()));
        visit.recipient().ifPresent(who -> {
            model.put("place", sender.name(who.occasion().municipality(), visit.language()));
            model.put("contact", who.occasion().contact());
        });
        return model;
    }

    private HttpResponse<?> notice(HttpStatus status, Language language, String key, @Nullable String again) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", messages.text(language, key));
        model.put("text", messages.text(language, key + ".text"));
        model.put("offered", offered.tags());
        if (again != null) {
            model.put("again", again);
        }
        var page = pages.render(status, "resident/notice", model, language);
        return status == HttpStatus.NOT_FOUND ? page : page.header("Retry-After", again == null ? "60" : "5");
    }
}
