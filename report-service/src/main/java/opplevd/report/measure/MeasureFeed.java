package opplevd.report.measure;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.Municipalities;
import org.jspecify.annotations.Nullable;

/** An Atom feed of completed measures that their owners show residents: open to everybody. */
@Hidden
@Controller("/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class MeasureFeed {
    private static final MediaType ATOM = MediaType.of("application/atom+xml;charset=utf-8");

    private final Measures measures;
    private final Municipalities municipalities;
    private final Pages pages;
    private final Clock clock;

    MeasureFeed(Measures measures, Municipalities municipalities, Pages pages, Clock clock) {
        this.measures = measures;
        this.municipalities = municipalities;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param municipality code; all when not said */
    @Get("/measures.atom")
    @Produces({"application/atom+xml", MediaType.ALL})
    HttpResponse<String> measures(Language language, @QueryValue @Nullable String municipality) {
        Set<String> whose = municipality == null || municipality.isBlank()
                ? municipalities.all()
                : municipalities.ofCode(municipality);
        List<Shown> done = measures.forThePublic(whose).stream()
                .filter(one -> one.state() == State.DONE && one.endedOn() != null)
                .toList();
        String updated = done.isEmpty() || done.getFirst().endedOn() == null
                ? clock.instant().toString()
                : done.getFirst().endedOn() + "T00:00:00Z";
        String feed = pages.text(
                "measure/feed",
                Map.of("entries", done, "updated", updated, "path", path(municipality), "scheme", "urn:uuid:"),
                language);
        return HttpResponse.ok(feed).contentType(ATOM).header("Cache-Control", "public, max-age=600");
    }

    private static String path(@Nullable String municipality) {
        String all = "/feeds/measures.atom";
        return municipality == null || municipality.isBlank()
                ? all
                : all + "?municipality=" + URLEncoder.encode(municipality, StandardCharsets.UTF_8);
    }
}
