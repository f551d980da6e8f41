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
import opplevd.report.export.CasePaper;
import opplevd.report.export.Docx;
import opplevd.report.export.Download;
import opplevd.report.measure.TriedHere;
import opplevd.report.reader.Readers;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A municipality's report for the council's case system: a page to copy from, and the same as a document. */
@Hidden
@Controller("/municipalities/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
class MunicipalityCaseController {
    private final Readers readers;
    private final MunicipalityReadings readings;
    private final Results results;
    private final Pages pages;
    private final Messages messages;
    private final TriedHere tried;

    MunicipalityCaseController(
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
     * To copy from.
     *
     * @param round name or id; the latest when not said
     */
    @Produces(MediaType.TEXT_HTML)
    @Get("/case")
    HttpResponse<String> page(SignedIn who, Language language, String code, @QueryValue @Nullable String round) {
        Voice voice = new Voice(messages, language);
        MunicipalityPage page = read(who, code, round, voice);
        Map<String, Object> model = Map.of(
                "paper",
                MunicipalityCase.of(page, tried.ofMunicipality(who, page.code(), language), voice),
                "place",
                page.name(),
                "report",
                "/municipalities/" + page.code(),
                "round",
                page.round());
        return pages.render("report/case", model, language);
    }

    /** As a document. */
    @Get("/case.docx")
    HttpResponse<byte[]> document(SignedIn who, Language language, String code, @QueryValue @Nullable String round) {
        Voice voice = new Voice(messages, language);
        MunicipalityPage page = read(who, code, round, voice);
        CasePaper paper = MunicipalityCase.of(page, tried.ofMunicipality(who, page.code(), language), voice);
        return Download.of(Docx.of(paper, language), Docx.TYPE, paper.title(), "docx");
    }

    private MunicipalityPage read(SignedIn who, String code, @Nullable String round, Voice voice) {
        return MunicipalityPage.of(readings.of(readers.of(who), code, round, voice), results, voice);
    }
}
