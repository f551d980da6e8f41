package opplevd.report.publicpage;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.report.export.AreaSheet;
import opplevd.report.export.Csv;
import opplevd.report.export.JsonStat;
import opplevd.report.node.StableAnswer;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** Open data: what a municipality shows to everybody, as CSV and JSON-stat, and a page that says what the figures are. */
@Controller("/open/{code}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenDataController {
    /** Whoever has a copy asks again after a minute, so that what is closed is gone soon. */
    static final String KEPT = "public, max-age=60, must-revalidate";

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Openings openings;
    private final Results results;
    private final StableAnswer json;
    private final Pages pages;
    private final Messages messages;

    OpenDataController(Openings openings, Results results, StableAnswer json, Pages pages, Messages messages) {
        this.openings = openings;
        this.results = results;
        this.json = json;
        this.pages = pages;
        this.messages = messages;
    }

    /** What the open figures of a municipality are, and where to get them. */
    @Operation(hidden = true)
    @Get("/data")
    HttpResponse<byte[]> description(HttpRequest<?> request, Language language, String code) {
        Voice voice = new Voice(messages, language);
        List<OpenReport> reports = OpenReport.all(openings.open(code), results);
        OpenDataPage page = OpenDataPage.of(reports, voice);
        byte[] html = pages.text("open/data", Map.of("page", page), language).getBytes(StandardCharsets.UTF_8);
        return kept(request, html, HTML, language);
    }

    /**
     * Every open service area and round of a municipality as a table: a row for the whole, each dimension and each item.
     *
     * @param code the municipality's code
     * @param profile excel for what a Norwegian Excel opens rightly: semicolons and decimal commas
     */
    @Operation(summary = "Open figures of a municipality as CSV. Needs no sign-in.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", examples = @ExampleObject("""
municipality,municipalityName,area,areaName,round,published,responses,invited,responseRate,level,key,name,visibility,n,k,ciLow,ciHigh
3403,Elvedal,kindergarten,Barnehage,2026 autumn,2026-12-07,196,302,0.649,overall,,Samlet,SHOWN,196,0.9712,0.9601,0.9824
""")))
    @Get("/data.csv")
    HttpResponse<byte[]> csv(
            HttpRequest<?> request, Language language, String code, @QueryValue @Nullable String profile) {
        Csv csv = Csv.named(profile);
        Voice voice = new Voice(messages, language);
        byte[] table = csv.of(AreaSheet.of(areas(openings.open(code), voice), voice));
        return kept(request, table, MediaType.of(Csv.TYPE), language);
    }

    /**
     * Every open service area and round of a municipality as a JSON-stat 2.0 data set: area x round x figure.
     *
     * @param code the municipality's code
     */
    @Operation(summary = "Open figures of a municipality as JSON-stat 2.0. Needs no sign-in.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json"))
    @Get("/data.json")
    HttpResponse<byte[]> jsonStat(HttpRequest<?> request, Language language, String code) {
        Voice voice = new Voice(messages, language);
        return cube(request, JsonStat.ofMunicipality(areas(openings.open(code), voice), voice), language);
    }

    /**
     * Every open round of a service area as a JSON-stat 2.0 data set: round x part (the whole, dimensions, items) x figure.
     *
     * @param code the municipality's code
     * @param area its key
     */
    @Operation(summary = "Open figures of a service area as JSON-stat 2.0. Needs no sign-in.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json"))
    @Get("/areas/{area}/data.json")
    HttpResponse<byte[]> areaJsonStat(HttpRequest<?> request, Language language, String code, String area) {
        Voice voice = new Voice(messages, language);
        List<AreaSheet.Area> areas = areas(
                openings.open(code).stream()
                        .filter(open -> open.areaKey().equals(area))
                        .toList(),
                voice);
        if (areas.isEmpty()) {
            throw Refusal.notFound();
        }
        return cube(request, JsonStat.ofArea(areas, voice), language);
    }

    private List<AreaSheet.Area> areas(List<AreaInRound> open, Voice voice) {
        return OpenReport.all(open, results).stream()
                .map(report -> report.named(voice))
                .toList();
    }

    private HttpResponse<byte[]> cube(HttpRequest<?> request, JsonStat cube, Language language) {
        return kept(request, json.bytes(cube.answer()), MediaType.APPLICATION_JSON_TYPE, language);
    }

    private static HttpResponse<byte[]> kept(HttpRequest<?> request, byte[] bytes, MediaType type, Language language) {
        return StableAnswer.of(request, bytes, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, KEPT);
    }
}
