package opplevd.report.sickleave;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

/** A municipality's sick leave beside K, and how it is brought in. */
@Hidden
@Controller("/municipalities/{code}/sick-leave")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SickLeavePages {
    private final SickLeaveViews views;
    private final SickLeaves sickLeaves;
    private final Pages pages;

    SickLeavePages(SickLeaveViews views, SickLeaves sickLeaves, Pages pages) {
        this.views = views;
        this.sickLeaves = sickLeaves;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> read(@PathVariable String code, SignedIn who, Language language) {
        SickLeaveViews.Here here = views.here(code, who);
        return pages.render("sickleave/series", views.series(here, language), language);
    }

    /** What was pasted, as it will be taken, or what is wrong with it. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> preview(
            @PathVariable String code, SignedIn who, @Body Map<String, String> typed, Language language) {
        return preview(views.brings(code, who), typed.getOrDefault("csv", ""), language);
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
        SickLeaveViews.Here here = views.brings(code, who);
        String type = request.getHeaders().get("Content-Type", String.class, MediaType.MULTIPART_FORM_DATA);
        return preview(here, CsvFile.read(body, type), language);
    }

    /** Takes it in, all of it or nothing. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> take(
            @PathVariable String code, SignedIn who, @Body Map<String, String> typed, Language language) {
        SickLeaveViews.Here here = views.brings(code, who);
        String csv = typed.getOrDefault("csv", "");
        SickLeaveTable table = SickLeaveTable.read(csv, here.known());
        if (!table.flaws().isEmpty()) {
            return preview(here, csv, language);
        }
        sickLeaves.put(who, here.municipalityId(), table.months());
        return HttpResponse.seeOther(URI.create("/municipalities/" + here.code() + "/sick-leave"));
    }

    private HttpResponse<String> preview(SickLeaveViews.Here here, String csv, Language language) {
        SickLeaveTable table = SickLeaveTable.read(csv, here.known());
        HttpStatus status = table.flaws().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.render(status, "sickleave/preview", views.preview(here, csv, table, language), language);
    }
}
