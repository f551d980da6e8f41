package opplevd.report.areareport;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.report.measure.TriedHere;
import opplevd.report.reader.Readers;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A municipality's page: its service areas in words, and its units. */
@Hidden
@Controller("/municipalities")
@ExecuteOn(TaskExecutors.BLOCKING)
class MunicipalityPageController {
    private final Readers readers;
    private final MunicipalityReadings readings;
    private final Results results;
    private final Pages pages;
    private final Messages messages;
    private final TriedHere tried;

    MunicipalityPageController(
            Readers readers,
            MunicipalityReadings readings,
            Results results,
            Pages pages,
            Messages messages,
            TriedHere tried) {
        this.readers = readers;
        this.readings = readings;
        this.results = results;
        this.pages = pages;
        this.messages = messages;
        this.tried = tried;
    }

    /**
     * The municipality in a round; only what the reader may read of it.
     *
     * @param code its code or id
     * @param round name or id; the latest when not said
     */
    @Produces(MediaType.TEXT_HTML)
    @Get("/{code}")
    HttpResponse<String> municipality(
            SignedIn who, Language language, String code, @QueryValue @Nullable String round) {
        Voice voice = new Voice(messages, language);
        MunicipalityPage page = MunicipalityPage.of(readings.of(readers.of(who), code, round, voice), results, voice);
        return pages.render(
                "report/municipality",
                Map.of("page", page, "tried", tried.ofMunicipality(who, page.code(), language)),
                language);
    }
}
