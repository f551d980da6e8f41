package opplevd.report.publicpage;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import org.jspecify.annotations.Nullable;

/** An Atom feed (RFC 4287) of what is new for everybody. */
@Hidden
@Controller("/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenFeedController {
    private static final MediaType ATOM = MediaType.of("application/atom+xml;charset=utf-8");
    private static final String PATH = "/feeds/open.atom";

    private final OpenFeed feed;
    private final Pages pages;
    private final Clock clock;

    OpenFeedController(OpenFeed feed, Pages pages, Clock clock) {
        this.feed = feed;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param municipality code; all when not said */
    @Get("/open.atom")
    @Produces({"application/atom+xml", MediaType.ALL})
    HttpResponse<String> latest(Language language, @QueryValue @Nullable String municipality) {
        String code = municipality == null ? "" : municipality.strip();
        List<FeedEntry> entries = feed.latest(code, language);
        Instant updated = entries.isEmpty()
                ? clock.instant().truncatedTo(ChronoUnit.DAYS)
                : entries.getFirst().updated();
        String self = code.isEmpty() ? PATH : PATH + "?municipality=" + OpenLinks.part(code);
        String document = pages.text(
                "open/feed", Map.of("entries", entries, "updated", updated.toString(), "self", self), language);
        return HttpResponse.ok(document)
                .contentType(ATOM)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, OpenDataController.KEPT);
    }
}
