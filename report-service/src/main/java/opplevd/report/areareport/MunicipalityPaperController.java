package opplevd.report.areareport;

import io.micronaut.http.HttpRequest;
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
import opplevd.report.export.AreaSheet;
import opplevd.report.export.Csv;
import opplevd.report.export.Download;
import opplevd.report.export.JsonStat;
import opplevd.report.export.Press;
import opplevd.report.export.Sheet;
import opplevd.report.export.Spreadsheet;
import opplevd.report.node.StableAnswer;
import opplevd.report.reader.Readers;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A municipality's report on other paper: the page as PDF, its figures as tables, and its areas as data sets. */
@Hidden
@Controller("/municipalities/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
class MunicipalityPaperController {
    private final Readers readers;
    private final MunicipalityReadings readings;
    private final Results results;
    private final Pages pages;
    private final Messages messages;
    private final Press press;
    private final StableAnswer json;

    MunicipalityPaperController(
            Readers readers,
            MunicipalityReadings readings,
            Results results,
            Pages pages,
            Messages messages,
            Press press,
            StableAnswer json) {
        this.readers = readers;
        this.readings = readings;
        this.results = results;
        this.pages = pages;
        this.messages = messages;
        this.press = press;
        this.json = json;
    }

    /**
     * To print and to bring to the meeting, with a list of contents.
     *
     * @param round name or id; the latest when not said
     */
    @Get("/report.pdf")
    CompletableFuture<HttpResponse<byte[]>> pdf(
            SignedIn who, Language language, String code, @QueryValue @Nullable String round) {
        Voice voice = new Voice(messages, language);
        MunicipalityPage page = MunicipalityPage.of(readings.of(readers.of(who), code, round, voice), results, voice);
        String document = pages.text("report/municipality-paper", Map.of("page", page), language);
        return press.print(document).thenApply(bytes -> Download.of(bytes, Press.TYPE, name(page), "pdf"));
    }

    /** All tables as a workbook. */
    @Get("/report.xlsx")
    HttpResponse<byte[]> xlsx(SignedIn who, Language language, String code, @QueryValue @Nullable String round) {
        MunicipalitySheets sheets = sheets(who, language, code, round);
        return Download.of(Spreadsheet.of(sheets.all()), Spreadsheet.TYPE, name(sheets.page()), "xlsx");
    }

    /**
     * One table.
     *
     * @param table its key; the quality of each area and part when not said
     * @param profile excel for what a Norwegian Excel opens rightly
     */
    @Get("/report.csv")
    HttpResponse<byte[]> csv(
            SignedIn who,
            Language language,
            String code,
            @QueryValue @Nullable String round,
            @QueryValue(defaultValue = "quality") String table,
            @QueryValue @Nullable String profile) {
        Csv csv = Csv.named(profile);
        MunicipalitySheets sheets = sheets(who, language, code, round);
        Sheet sheet = sheets.all().stream()
                .filter(one -> one.key().equals(table))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return Download.of(csv.of(sheet), Csv.TYPE, name(sheets.page()), "csv");
    }

    /** Every area in every round as JSON-stat 2.0: area x round x figure. */
    @Get("/report.json")
    HttpResponse<byte[]> jsonStat(HttpRequest<?> request, SignedIn who, Language language, String code) {
        Voice voice = new Voice(messages, language);
        List<AreaSheet.Area> areas = readings.everyRound(readers.of(who), code, voice);
        if (areas.isEmpty()) {
            throw Refusal.notFound();
        }
        return json.to(request, JsonStat.ofMunicipality(areas, voice).answer());
    }

    /**
     * One area in every round as JSON-stat 2.0: round x part x figure.
     *
     * @param area its key
     */
    @Get("/areas/{area}/report.json")
    HttpResponse<byte[]> areaJsonStat(
            HttpRequest<?> request, SignedIn who, Language language, String code, String area) {
        Voice voice = new Voice(messages, language);
        List<AreaSheet.Area> areas = readings.everyRound(readers.of(who), code, voice).stream()
                .filter(one -> one.quality().where().areaKey().equals(area))
                .toList();
        if (areas.isEmpty()) {
            throw Refusal.notFound();
        }
        return json.to(request, JsonStat.ofArea(areas, voice).answer());
    }

    private MunicipalitySheets sheets(SignedIn who, Language language, String code, @Nullable String round) {
        Voice voice = new Voice(messages, language);
        MunicipalityReading reading = readings.of(readers.of(who), code, round, voice);
        return new MunicipalitySheets(reading, MunicipalityPage.of(reading, results, voice), results, voice);
    }

    private static String name(MunicipalityPage page) {
        return page.name() + " " + page.round();
    }
}
