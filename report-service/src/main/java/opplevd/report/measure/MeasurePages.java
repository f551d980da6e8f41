package opplevd.report.measure;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The database of measures, and the page about one. */
@Hidden
@Controller("/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MeasurePages {
    private final Measures measures;
    private final MeasureViews views;
    private final MeasureList list;
    private final RightsOf rightsOf;
    private final Pages pages;

    MeasurePages(Measures measures, MeasureViews views, MeasureList list, RightsOf rightsOf, Pages pages) {
        this.measures = measures;
        this.views = views;
        this.list = list;
        this.rightsOf = rightsOf;
        this.pages = pages;
    }

    /**
     * Every measure that the reader may see, the latest first.
     *
     * @param q somewhere in the title, action, goal or place
     * @param theme key of an item or dimension
     * @param area key of a service area
     * @param state of a measure
     * @param effect what K did since
     * @param municipality code
     * @param unit code
     * @param after id of the last one on the page before
     */
    @Get
    HttpResponse<String> all(
            SignedIn who,
            Language language,
            HttpRequest<?> request,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String theme,
            @QueryValue @Nullable String area,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String effect,
            @QueryValue @Nullable String municipality,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String after) {
        Search search = new Search(
                given(q),
                given(theme),
                given(area),
                given(state),
                given(municipality),
                given(unit),
                given(after),
                MeasureList.MOST);
        Map<String, Object> model = list.of(
                search, given(effect), rightsOf.of(who), request.getUri().getRawQuery(), language);
        return pages.render("measure/list", model, language);
    }

    private static String given(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.substring(0, Math.min(stripped.length(), 80));
    }

    @Get("/{measure}")
    HttpResponse<String> one(@PathVariable String measure, SignedIn who, Language language) {
        Rights rights = rightsOf.of(who);
        Measure found = measures.find(measure, rights);
        return pages.render(
                "measure/measure", views.page(found, rights, new MeasureForm(Map.of()), language), language);
    }
}
