package opplevd.report.deviation;

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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.report.monthly.CsvFile;
import opplevd.report.monthly.Here;
import opplevd.report.monthly.MonthFigures;
import opplevd.report.monthly.Places;
import opplevd.report.monthly.Preview;

/** A municipality's deviations, how their counts are brought in, and the way to the system where they are reported. */
@Hidden
@Controller("/municipalities/{code}/deviations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DeviationPages {
    private static final int LONGEST_ADDRESS = 500;

    private final DeviationViews views;
    private final Places places;
    private final Deviations deviations;
    private final Preview preview;
    private final Pages pages;

    DeviationPages(DeviationViews views, Places places, Deviations deviations, Preview preview, Pages pages) {
        this.views = views;
        this.places = places;
        this.deviations = deviations;
        this.preview = preview;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> read(@PathVariable String code, SignedIn who, Language language) {
        return pages.render("deviation/series", views.series(places.here(code, who), language), language);
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
        MonthFigures<DeviationMonth> table = DeviationTable.read(csv, here.known());
        if (!table.flaws().isEmpty()) {
            return preview(here, csv, language);
        }
        deviations.put(who, here.municipalityId(), table.months());
        return home(here);
    }

    /** Says where deviations are reported; an empty address takes the link away. */
    @Post("/system")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> system(
            @PathVariable String code, SignedIn who, @Body Map<String, String> typed, Language language) {
        Here here = places.brings(code, who);
        String address = typed.getOrDefault("address", "").strip();
        if (!address.isEmpty() && !sound(address)) {
            Map<String, Object> model = new HashMap<>(views.series(here, language));
            model.put("typed", address);
            return pages.render(HttpStatus.UNPROCESSABLE_ENTITY, "deviation/series", model, language);
        }
        deviations.putSystem(who, here.municipalityId(), address);
        return home(here);
    }

    /** A web address that a browser may be sent to. */
    private static boolean sound(String address) {
        if (address.length() > LONGEST_ADDRESS
                || !address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            return false;
        }
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static HttpResponse<String> home(Here here) {
        return HttpResponse.seeOther(URI.create(path(here)));
    }

    private static String path(Here here) {
        return "/municipalities/" + here.code() + "/deviations";
    }

    private HttpResponse<String> preview(Here here, String csv, Language language) {
        return preview.of(here, path(here), "deviation.back", csv, DeviationTable.read(csv, here.known()), language);
    }
}
