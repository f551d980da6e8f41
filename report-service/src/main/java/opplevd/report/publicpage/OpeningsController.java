package opplevd.report.publicpage;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;

/** Where a municipality chooses what everybody sees. Whoever reads the whole municipality sees the choice; a coordinator makes it. */
@Hidden
@Controller("/municipalities/{code}/open")
@ExecuteOn(TaskExecutors.BLOCKING)
class OpeningsController {
    private final Readers readers;
    private final ReadableResults readable;
    private final Results results;
    private final Openings openings;
    private final Pages pages;
    private final Messages messages;

    OpeningsController(
            Readers readers,
            ReadableResults readable,
            Results results,
            Openings openings,
            Pages pages,
            Messages messages) {
        this.readers = readers;
        this.readable = readable;
        this.results = results;
        this.openings = openings;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> choices(SignedIn who, Language language, String code) {
        List<AreaInRound> areas = areas(who, code);
        String municipality = areas.getFirst().municipalityId();
        OpeningsPage.Chosen chosen = new OpeningsPage.Chosen(
                openings.of(municipality), openings.changes(municipality), openings.decides(who, municipality));
        OpeningsPage page = OpeningsPage.of(areas, results, chosen, new Voice(messages, language));
        return pages.render("open/choose", Map.of("page", page), language);
    }

    /** Takes {@code round}, {@code area} and {@code open} (yes or no). */
    @Post
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(SignedIn who, String code, @Body Map<String, String> form) {
        AreaInRound chosen = areas(who, code).stream()
                .filter(area -> area.roundId().equals(form.get("round")))
                .filter(area -> area.areaKey().equals(form.get("area")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        String open = form.getOrDefault("open", "");
        if (!open.equals("yes") && !open.equals("no")) {
            throw Refusal.badRequest();
        }
        openings.choose(who, chosen, open.equals("yes"));
        return HttpResponse.seeOther(UriBuilder.of("/municipalities")
                .path(chosen.municipalityCode())
                .path("open")
                .build());
    }

    private List<AreaInRound> areas(SignedIn who, String code) {
        Reader reader = readers.of(who);
        List<AreaInRound> areas = readable.areas(reader).stream()
                .filter(area -> reader.mayReadMunicipality(area.municipalityId()))
                .filter(area -> area.municipalityCode().equals(code)
                        || area.municipalityId().equals(code))
                .toList();
        if (areas.isEmpty()) {
            throw Refusal.notFound();
        }
        return areas;
    }
}
