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
import opplevd.report.measure.TriedHere;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;
import opplevd.report.results.UnitInRound;
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

    UnitPageController(Readers readers, UnitReadings readings, Pages pages, Messages messages, TriedHere tried) {
        this.readers = readers;
        this.readings = readings;
        this.pages = pages;
        this.messages = messages;
        this.tried = tried;
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
        Reader reader = readers.of(who);
        UnitInRound asked = readings.asked(reader, unit, round);
        UnitReading reading = readings.of(reader, asked);
        Voice voice = new Voice(messages, language);
        if (SingleUnitPage.fits(reading)) {
            return pages.render("report/unit-single", Map.of("page", SingleUnitPage.of(reading, voice)), language);
        }
        UnitPage page = UnitPage.of(reading, voice);
        return pages.render("report/unit", Map.of("page", page, "tried", tried.ofUnit(who, asked, language)), language);
    }
}
