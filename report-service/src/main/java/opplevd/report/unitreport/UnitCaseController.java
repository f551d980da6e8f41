package opplevd.report.unitreport;

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
import opplevd.report.measure.Tried;
import opplevd.report.measure.TriedHere;
import opplevd.report.reader.Readers;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A unit's report for the council's case system: a page to copy from, and the same as a document. */
@Hidden
@Controller("/units/{unit}")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitCaseController {
    private final Readers readers;
    private final UnitReadings readings;
    private final Pages pages;
    private final Messages messages;
    private final TriedHere tried;

    UnitCaseController(Readers readers, UnitReadings readings, Pages pages, Messages messages, TriedHere tried) {
        this.readers = readers;
        this.readings = readings;
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
    HttpResponse<String> page(SignedIn who, Language language, String unit, @QueryValue @Nullable String round) {
        UnitReading reading = readings.of(readers.of(who), unit, round);
        UnitPage.Rail rail = UnitPage.rail(reading, new Voice(messages, language));
        Map<String, Object> model = Map.of(
                "paper",
                paper(reading, tried.ofUnit(who, reading.where(), language), language),
                "place",
                rail.municipality(),
                "report",
                "/units/" + rail.code(),
                "round",
                rail.round());
        return pages.render("report/case", model, language);
    }

    /** As a document. */
    @Get("/case.docx")
    HttpResponse<byte[]> document(SignedIn who, Language language, String unit, @QueryValue @Nullable String round) {
        UnitReading reading = readings.of(readers.of(who), unit, round);
        CasePaper paper = paper(reading, tried.ofUnit(who, reading.where(), language), language);
        return Download.of(Docx.of(paper, language), Docx.TYPE, paper.title(), "docx");
    }

    private CasePaper paper(UnitReading reading, Tried measures, Language language) {
        Voice voice = new Voice(messages, language);
        return SingleUnitPage.fits(reading)
                ? UnitCase.of(SingleUnitPage.of(reading, voice), measures, voice)
                : UnitCase.of(UnitPage.of(reading, voice), measures, voice);
    }
}
