package opplevd.report.unitreport;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.export.Csv;
import opplevd.report.export.Download;
import opplevd.report.export.Press;
import opplevd.report.export.Sheet;
import opplevd.report.export.Spreadsheet;
import opplevd.report.reader.Readers;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A unit's report on other paper: the page's words, pictures and figures as PDF, and its figures as tables. */
@Hidden
@Controller("/units/{unit}")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitPaperController {
    private final Readers readers;
    private final UnitReadings readings;
    private final Pages pages;
    private final Messages messages;
    private final Press press;

    UnitPaperController(Readers readers, UnitReadings readings, Pages pages, Messages messages, Press press) {
        this.readers = readers;
        this.readings = readings;
        this.pages = pages;
        this.messages = messages;
        this.press = press;
    }

    /**
     * To print and to bring to the staff meeting.
     *
     * @param round name or id; the latest when not said
     */
    @Get("/report.pdf")
    CompletableFuture<HttpResponse<byte[]>> pdf(
            SignedIn who, Language language, String unit, @QueryValue @Nullable String round) {
        Voice voice = new Voice(messages, language);
        UnitReading reading = reading(who, unit, round);
        String document = SingleUnitPage.fits(reading)
                ? pages.text("report/unit-single-paper", Map.of("page", SingleUnitPage.of(reading, voice)), language)
                : pages.text("report/unit-paper", Map.of("page", UnitPage.of(reading, voice)), language);
        return press.print(document).thenApply(bytes -> Download.of(bytes, Press.TYPE, name(reading), "pdf"));
    }

    /** All tables as a workbook. */
    @Get("/report.xlsx")
    HttpResponse<byte[]> xlsx(SignedIn who, Language language, String unit, @QueryValue @Nullable String round) {
        UnitReading reading = reading(who, unit, round);
        List<Sheet> sheets = sheets(reading, language);
        return Download.of(Spreadsheet.of(sheets), Spreadsheet.TYPE, name(reading), "xlsx");
    }

    /**
     * One table.
     *
     * @param table its key; the quality of each part when not said
     * @param profile excel for what a Norwegian Excel opens rightly
     */
    @Get("/report.csv")
    HttpResponse<byte[]> csv(
            SignedIn who,
            Language language,
            String unit,
            @QueryValue @Nullable String round,
            @QueryValue(defaultValue = "quality") String table,
            @QueryValue @Nullable String profile) {
        Csv csv = Csv.named(profile);
        UnitReading reading = reading(who, unit, round);
        Sheet sheet = sheets(reading, language).stream()
                .filter(one -> one.key().equals(table))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return Download.of(csv.of(sheet), Csv.TYPE, name(reading), "csv");
    }

    private List<Sheet> sheets(UnitReading reading, Language language) {
        Voice voice = new Voice(messages, language);
        return SingleUnitPage.fits(reading)
                ? SingleUnitPage.sheets(reading, voice)
                : new UnitSheets(reading, UnitPage.of(reading, voice), voice).all();
    }

    private UnitReading reading(SignedIn who, String unit, @Nullable String round) {
        return readings.of(readers.of(who), unit, round);
    }

    private static String name(UnitReading reading) {
        return reading.now().name() + " " + reading.now().where().roundName();
    }
}
