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
import opplevd.report.deviation.Deviations;
import opplevd.report.measure.TriedHere;
import opplevd.report.reader.Readers;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A unit's report as a page: in one minute, is K below 1, where, and has it become better? */
@Hidden
@Controller("/units")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitPageController {
    private final Readers readers;
    private final UnitReadings readings;
    private final Pages pages;
    private final Messages messages;
    private final TriedHere tried;
    private final Deviations deviations;

    UnitPageController(
            Readers readers,
            UnitReadings readings,
            Pages pages,
            Messages messages,
            TriedHere tried,
            Deviations deviations) {
        this.readers = readers;
        this.readings = readings;
        this.pages = pages;
        this.messages = messages;
        this.tried = tried;
        this.deviations = deviations;
    }

    /**
     * The report.
     *
     * @param unit code or id
     * @param round name or id; the latest when not said
     */
    @Produces(MediaType.TEXT_HTML)
    @Get("/{unit}")
    HttpResponse<String> report(SignedIn who, Language language, String unit, @QueryValue @Nullable String round) {
        UnitReading reading = readings.of(readers.of(who), unit, round);
        Voice voice = new Voice(messages, language);
        boolean single = SingleUnitPage.fits(reading);
        Map<String, Object> model = Map.of(
                "page", single ? SingleUnitPage.of(reading, voice) : UnitPage.of(reading, voice),
                "tried", tried.ofUnit(who, reading.where(), language),
                "system", deviations.system(reading.where().municipalityId()));
        return pages.render(single ? "report/unit-single" : "report/unit", model, language);
    }
}
