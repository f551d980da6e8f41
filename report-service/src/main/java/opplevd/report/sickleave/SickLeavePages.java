package opplevd.report.sickleave;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.report.monthly.CsvFile;
import opplevd.report.monthly.Here;
import opplevd.report.monthly.MonthFigures;
import opplevd.report.monthly.Places;
import opplevd.report.monthly.Preview;

/** A municipality's sick leave beside K, and how it is brought in. */
@Hidden
@Controller("/municipalities/{code}/sick-leave")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SickLeavePages {
    private final SickLeaveViews views;
    private final Places places;
    private final SickLeaves sickLeaves;
    private final Preview preview;
    private final Pages pages;

    SickLeavePages(SickLeaveViews views, Places places, SickLeaves sickLeaves, Preview preview, Pages pages) {
        this.views = views;
        this.places = places;
        this.sickLeaves = sickLeaves;
        this.preview = preview;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> read(@PathVariable String code, SignedIn who, Language language) {
        Here here = places.here(code, who);
        return pages.render("sickleave/series", views.series(here, language), language);
    }

    /** What was pasted, as it will be taken, or what is wrong with it. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> preview(
            @PathVariable String code, SignedIn who, @Body Map<String, String> typed, Language language) {
        return preview(places.brings(code, who), typed.getOrDefault("csv", ""), language);
    }

    /** The same of a file. */
    @Post("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> file(
            @PathVariable String code,
            SignedIn who,
            HttpRequest<?> request,
            @Body InputStream body,
            Language language) {
        Here here = places.brings(code, who);
        String type = request.getHeaders().get("Content-Type", String.class, MediaType.MULTIPART_FORM_DATA);
        return preview(here, CsvFile.read(body, type), language);
    }

    /** Takes it in, all of it or nothing. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> take(
            @PathVariable String code, SignedIn who, @Body Map<String, String> typed, Language language) {
        Here here = places.brings(code, who);
        String csv = typed.getOrDefault("csv", "");
        MonthFigures<SickMonth> table = SickLeaveTable.read(csv, here.known());
        if (!table.flaws().isEmpty()) {
            return preview(here, csv, language);
        }
        sickLeaves.put(who, here.municipalityId(), table.months());
        return HttpResponse.seeOther(URI.create(path(here)));
    }

    private static String path(Here here) {
        return "/municipalities/" + here.code() + "/sick-leave";
    }

    private HttpResponse<String> preview(Here here, String csv, Language language) {
        return preview.of(here, path(here), "sickleave.back", csv, SickLeaveTable.read(csv, here.known()), language);
    }
}
