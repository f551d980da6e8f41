package opplevd.report.measure;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;

/** Moves a measure on: decides, starts and ends it, writes in its log, shares it. */
@Hidden
@Controller("/measures/{measure}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MeasureSteps {
    private final Measures measures;
    private final MeasureViews views;
    private final RightsOf rightsOf;
    private final Pages pages;

    MeasureSteps(Measures measures, MeasureViews views, RightsOf rightsOf, Pages pages) {
        this.measures = measures;
        this.views = views;
        this.rightsOf = rightsOf;
        this.pages = pages;
    }

    /** Accepts or declines, starts, ends or stops; declining and stopping want a reason. */
    @Post("/state")
    HttpResponse<String> state(
            @PathVariable String measure, SignedIn who, @Body Map<String, String> typed, Language language) {
        Rights rights = rightsOf.of(who);
        Measure found = decided(measure, rights);
        MeasureForm form = new MeasureForm(typed);
        State to = form.choice("to", State.values());
        boolean wantsReason = to == State.DECLINED || to == State.STOPPED;
        String reason =
                wantsReason ? form.needed("reason", MeasureForm.MOST_TEXT) : form.text("reason", MeasureForm.MOST_TEXT);
        LocalDate on = form.day("on");
        if (on != null && on.isAfter(measures.today())) {
            form.flaw("on", "future");
        }
        if ((to == State.ACCEPTED || to == State.UNDER_WAY) && !found.plan().complete()) {
            form.flaw("state", "incomplete");
        }
        if (!form.sound()) {
            return again(found, rights, form, language);
        }
        measures.move(who, found, to, reason, on == null ? measures.today() : on);
        return HttpResponse.seeOther(URI.create("/measures/" + found.id()));
    }

    /** Writes in the log. */
    @Post("/notes")
    HttpResponse<String> note(
            @PathVariable String measure, SignedIn who, @Body Map<String, String> typed, Language language) {
        Rights rights = rightsOf.of(who);
        Measure found = decided(measure, rights);
        MeasureForm form = new MeasureForm(typed);
        String text = form.needed("note", MeasureForm.MOST_NOTE);
        LocalDate on = form.day("noted-on");
        if (on != null && on.isAfter(measures.today())) {
            form.flaw("noted-on", "future");
        }
        if (!form.sound()) {
            return again(found, rights, form, language);
        }
        measures.note(who, found, on == null ? measures.today() : on, text);
        return HttpResponse.seeOther(URI.create("/measures/" + found.id() + "#log"));
    }

    /** Says who else may see it, and what residents are told. */
    @Post("/sharing")
    HttpResponse<String> share(
            @PathVariable String measure, SignedIn who, @Body Map<String, String> typed, Language language) {
        Rights rights = rightsOf.of(who);
        Measure found = decided(measure, rights);
        MeasureForm form = new MeasureForm(typed);
        boolean onPublicPage = form.ticked("public");
        int mostSaid = MeasureForm.MOST_TEXT / 2;
        String said = onPublicPage ? form.needed("said", mostSaid) : form.text("said", mostSaid);
        String did = onPublicPage ? form.needed("did", MeasureForm.MOST_TEXT) : form.text("did", MeasureForm.MOST_TEXT);
        Measure.Openness openness =
                new Measure.Openness(form.choice("sharing", Sharing.values()), onPublicPage, said, did);
        if (!form.sound()) {
            return again(found, rights, form, language);
        }
        measures.open(who, found, openness);
        return HttpResponse.seeOther(URI.create("/measures/" + found.id() + "#sharing"));
    }

    /** Takes in the measure's own series, all of it or nothing. */
    @Post("/series")
    HttpResponse<String> series(
            @PathVariable String measure, SignedIn who, @Body Map<String, String> typed, Language language) {
        Rights rights = rightsOf.of(who);
        Measure found = decided(measure, rights);
        MeasureForm form = new MeasureForm(typed);
        OwnSeries series = OwnSeries.read(form.text("series"));
        series.flaws()
                .forEach(flaw ->
                        form.flaw(flaw.field(), flaw.key(), flaw.values().toArray()));
        if (!form.sound()) {
            return again(found, rights, form, language);
        }
        measures.series(who, found, series.points());
        return HttpResponse.seeOther(URI.create("/measures/" + found.id() + "#effect"));
    }

    /** The measure, where the reader may decide on it. */
    private Measure decided(String id, Rights rights) {
        Measure found = measures.find(id, rights);
        if (!rights.mayDecide(found.place())) {
            throw Refusal.notFound();
        }
        return found;
    }

    private HttpResponse<String> again(Measure found, Rights rights, MeasureForm form, Language language) {
        return pages.render(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "measure/measure",
                views.page(found, rights, form, language),
                language);
    }
}
