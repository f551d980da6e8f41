package opplevd.survey.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import opplevd.kit.language.Language;
import opplevd.kit.page.Reading;
import opplevd.survey.box.BoxUnavailable;
import opplevd.survey.box.KeyUnreadable;
import opplevd.survey.box.Sitting;
import opplevd.survey.invitation.Link;
import opplevd.survey.invitation.Links;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.UnknownLinks;
import org.jspecify.annotations.Nullable;

/**
 * May this link be answered now? Unknown links, surveys that are closed or not yet open, and a database that is away get
 * a page of their own; whatever was sent is kept.
 */
@Singleton
class Door {
    private static final String BY_SCRIPT = "X-By-Script";

    private final Links links;
    private final Surveys surveys;
    private final UnknownLinks unknown;
    private final Notices notices;
    private final Offered offered;

    Door(Links links, Surveys surveys, UnknownLinks unknown, Notices notices, Offered offered) {
        this.links = links;
        this.surveys = surveys;
        this.unknown = unknown;
        this.notices = notices;
        this.offered = offered;
    }

    HttpResponse<?> read(
            HttpRequest<?> request, String link, @Nullable String sitting, Function<Visit, HttpResponse<?>> page) {
        try {
            return enter(request, link, sitting, page);
        } catch (BoxUnavailable | KeyUnreadable away) {
            return notices.notShown(language(request), request.getUri().toString());
        }
    }

    HttpResponse<?> write(
            HttpRequest<?> request,
            String link,
            @Nullable String sitting,
            @Nullable Map<String, Object> form,
            BiFunction<Visit, Posted, HttpResponse<?>> page) {
        Posted posted = Posted.of(form);
        try {
            return forScript(request, enter(request, link, sitting, visit -> page.apply(visit, posted)));
        } catch (BoxUnavailable | KeyUnreadable away) {
            return notices.notSaved(language(request), request.getUri().toString(), posted);
        }
    }

    private HttpResponse<?> enter(
            HttpRequest<?> request, String name, @Nullable String sitting, Function<Visit, HttpResponse<?>> page) {
        Language language = language(request);
        boolean open = request.getPath().startsWith("/o/");
        Optional<Link> link = open ? links.open(name) : links.personal(name);
        Optional<Sitting> begun = sitting == null ? Optional.empty() : Sitting.named(sitting);
        if (link.isEmpty() || (sitting != null && begun.isEmpty())) {
            return unknown.tooMany(request) ? notices.tooMany(language) : notices.unknown(language);
        }
        String base = (open ? "/o/" : "/s/") + name;
        Survey survey = surveys.of(link.get());
        Held held = Held.of(request.getParameters().get("held")).offered(survey);
        Language offeredHere = offered.orUsual(Reading.language(request), survey.approved());
        Visit visit = new Visit(base, link.get(), survey, offeredHere, begun.orElse(null), held);
        return switch (link.get().state()) {
            case EARLY -> notices.early(visit);
            case CLOSED -> notices.closed(visit);
            case REVOKED -> notices.revoked(visit);
            case OPEN -> page.apply(visit);
        };
    }

    /** The pages' script posts by itself and goes where the answer says: a script can't read where a redirect leads. */
    static HttpResponse<?> forScript(HttpRequest<?> request, HttpResponse<?> answer) {
        if (answer.code() != HttpStatus.SEE_OTHER.getCode()
                || !request.getHeaders().contains(BY_SCRIPT)) {
            return answer;
        }
        return HttpResponse.ok(answer.getHeaders().get(HttpHeaders.LOCATION)).contentType(MediaType.TEXT_PLAIN_TYPE);
    }

    private Language language(HttpRequest<?> request) {
        return offered.orUsual(Reading.language(request));
    }
}
