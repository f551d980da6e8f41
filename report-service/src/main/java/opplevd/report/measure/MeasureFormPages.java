package opplevd.report.measure;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.SignedIn;
import opplevd.report.measure.Measure.Place;
import opplevd.report.reader.Readers;
import org.jspecify.annotations.Nullable;

/** The forms of a measure: a new one, a proposal, a copy, a changed plan. */
@Hidden
@Controller("/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MeasureFormPages {
    private final Measures measures;
    private final PlanForms forms;
    private final TiePlaces places;
    private final RightsOf rightsOf;
    private final Readers readers;
    private final Municipalities municipalities;
    private final Pages pages;

    MeasureFormPages(
            Measures measures,
            PlanForms forms,
            TiePlaces places,
            RightsOf rightsOf,
            Readers readers,
            Municipalities municipalities,
            Pages pages) {
        this.measures = measures;
        this.forms = forms;
        this.places = places;
        this.rightsOf = rightsOf;
        this.readers = readers;
        this.municipalities = municipalities;
        this.pages = pages;
    }

    /**
     * An empty form, or one filled in from another measure; without a place, where it is to be.
     *
     * @param place key of the place
     * @param scope an item or dimension to begin with: ITEM-respect
     * @param from id of a measure to copy
     */
    @Get("/new")
    HttpResponse<String> blank(
            SignedIn who,
            Language language,
            @QueryValue @Nullable String place,
            @QueryValue @Nullable String scope,
            @QueryValue @Nullable String from) {
        Rights rights = rightsOf.of(who);
        Measure copied = from == null || from.isBlank() ? null : measures.find(from, rights);
        List<Place> all = places.all(readers.of(who), rights);
        if (all.isEmpty()) {
            throw Refusal.notFound();
        }
        Optional<Place> chosen = all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream().filter(one -> one.key().equals(place)).findFirst();
        if (chosen.isEmpty()) {
            return pages.render("measure/where", forms.where(all, copied, scope, language), language);
        }
        MeasureForm form = forms.blank(chosen.get(), copied, scope);
        return fresh(HttpStatus.OK, chosen.get(), rights, form, language);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> add(SignedIn who, @Body Map<String, String> typed, Language language) {
        Rights rights = rightsOf.of(who);
        MeasureForm form = new MeasureForm(typed);
        Place place = places.find(readers.of(who), rights, form.text("place")).orElseThrow(Refusal::notFound);
        boolean decides = rights.mayDecide(place);
        Measure.Plan plan = forms.plan(form, place, decides);
        String from = form.text("from");
        String copied = from.isEmpty() ? null : measures.find(from, rights).id();
        Set<String> partners = partners(form, place, rights);
        if (!form.sound()) {
            return fresh(HttpStatus.UNPROCESSABLE_ENTITY, place, rights, form, language);
        }
        String id = measures.add(
                who,
                place,
                plan,
                places.tied(place, form.scopes()),
                decides ? State.ACCEPTED : State.PROPOSED,
                copied,
                null);
        if (!partners.isEmpty()) {
            Measure made = measures.find(id, rights);
            measures.change(who, made, plan, made.tied(), partners);
        }
        return HttpResponse.seeOther(URI.create("/measures/" + id));
    }

    /**
     * The plan, to be changed.
     *
     * @param accept whether a proposal is adopted by saving its plan; null = no
     */
    @Get("/{measure}/edit")
    HttpResponse<String> edit(
            @PathVariable String measure, SignedIn who, Language language, @QueryValue @Nullable String accept) {
        Rights rights = rightsOf.of(who);
        Measure found = decided(measure, rights);
        MeasureForm form = MeasureForm.of(found);
        boolean accepts = accept != null && found.standing().state() == State.PROPOSED;
        return changed(HttpStatus.OK, found, rights, accepts ? form.accepting() : form, language);
    }

    @Post("/{measure}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(
            @PathVariable String measure, SignedIn who, @Body Map<String, String> typed, Language language) {
        Rights rights = rightsOf.of(who);
        Measure found = decided(measure, rights);
        MeasureForm form = new MeasureForm(typed);
        Measure.Plan plan = forms.plan(form, found.place(), true);
        Set<String> partners = partners(form, found.place(), rights);
        if (!form.sound()) {
            return changed(HttpStatus.UNPROCESSABLE_ENTITY, found, rights, form, language);
        }
        measures.change(who, found, plan, places.tied(found.place(), form.scopes()), partners);
        if (form.ticked(MeasureForm.ACCEPT)) {
            measures.move(who, found, State.ACCEPTED, "", measures.today());
        }
        return HttpResponse.seeOther(URI.create("/measures/" + found.id()));
    }

    /** Other municipalities; only those who run a municipality may bring others in. */
    private Set<String> partners(MeasureForm form, Place place, Rights rights) {
        Set<String> partners = new HashSet<>();
        if (!rights.run().contains(place.municipalityId())) {
            return partners;
        }
        for (String code : form.partners()) {
            Set<String> ids = municipalities.ofCode(code);
            if (ids.isEmpty()) {
                form.flaw("partners", "partner", code);
            }
            partners.addAll(ids);
        }
        partners.remove(place.municipalityId());
        return partners;
    }

    private Measure decided(String id, Rights rights) {
        Measure found = measures.find(id, rights);
        if (!rights.mayDecide(found.place())) {
            throw Refusal.notFound();
        }
        return found;
    }

    private HttpResponse<String> fresh(
            HttpStatus status, Place place, Rights rights, MeasureForm form, Language language) {
        Map<String, Object> model = forms.model(place, rights, form, language);
        model.put("action", "/measures/new");
        return pages.render(status, "measure/form", model, language);
    }

    private HttpResponse<String> changed(
            HttpStatus status, Measure measure, Rights rights, MeasureForm form, Language language) {
        Map<String, Object> model = forms.model(measure.place(), rights, form, language);
        model.put("action", "/measures/" + measure.id() + "/edit");
        model.put("measure", measure);
        return pages.render(status, "measure/form", model, language);
    }
}
