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
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.report.measure.Measures;
import opplevd.report.node.StableAnswer;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** What everybody may read without signing in. The same page for everybody in a language, so it may be kept and asked about. */
@Hidden
@Controller("/open")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenPageController {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
    private static final int LONGEST_SEARCH = 80;

    private final Openings openings;
    private final OpenRows rows;
    private final Results results;
    private final Measures measures;
    private final Pages pages;
    private final Messages messages;

    OpenPageController(
            Openings openings, OpenRows rows, Results results, Measures measures, Pages pages, Messages messages) {
        this.openings = openings;
        this.rows = rows;
        this.results = results;
        this.measures = measures;
        this.pages = pages;
        this.messages = messages;
    }

    /** The municipalities that show something; {@code q} looks for a part of a name. */
    @Get
    HttpResponse<byte[]> front(HttpRequest<?> request, Language language, @QueryValue @Nullable String q) {
        String typed = q == null ? "" : q.strip();
        String search = typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
        List<OpenRows.OpenMunicipality> all = rows.municipalities().stream()
                .sorted(Alphabet.by(OpenRows.OpenMunicipality::name))
                .toList();
        List<OpenRows.OpenMunicipality> found = all.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)))
                .toList();
        return answer(request, "open/front", Map.of("search", search, "all", all.size(), "found", found), language);
    }

    /** A municipality's open service areas. */
    @Get("/{code}")
    HttpResponse<byte[]> municipality(HttpRequest<?> request, Language language, String code) {
        Voice voice = new Voice(messages, language);
        List<AreaInRound> open = openings.open(code);
        OpenMunicipalityPage page = OpenMunicipalityPage.of(OpenReport.all(open, results), voice);
        List<Said> said = Said.of(measures.forThePublic(Set.of(open.getFirst().municipalityId())), voice);
        return answer(request, "open/municipality", Map.of("page", page, "said", said), language);
    }

    /**
     * One of them.
     *
     * @param round name or id of an open round; the latest when not said
     */
    @Get("/{code}/areas/{area}")
    HttpResponse<byte[]> area(
            HttpRequest<?> request, Language language, String code, String area, @QueryValue @Nullable String round) {
        List<OpenReport> all = OpenReport.all(
                openings.open(code).stream()
                        .filter(open -> open.areaKey().equals(area))
                        .toList(),
                results);
        OpenReport now = all.stream()
                .filter(report -> round == null
                        || round.isBlank()
                        || report.where().roundName().equals(round)
                        || report.where().roundId().equals(round))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Voice voice = new Voice(messages, language);
        OpenAreaPage page = OpenAreaPage.of(now, all, voice);
        List<Said> said = Said.of(
                measures.forThePublic(Set.of(now.where().municipalityId())).stream()
                        .filter(measure -> measure.areaKey().equals(area))
                        .toList(),
                voice);
        return answer(request, "open/area", Map.of("page", page, "said", said), language);
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> request, String view, Map<String, ?> model, Language language) {
        byte[] page = pages.text(view, new HashMap<>(model), language).getBytes(StandardCharsets.UTF_8);
        return StableAnswer.of(request, page, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, OpenDataController.KEPT);
    }
}
