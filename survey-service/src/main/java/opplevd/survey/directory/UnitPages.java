package opplevd.survey.directory;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The units of a coordinator's municipality: the list, new ones, one of them. */
@Controller("/units")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class UnitPages {
    private static final Role[] ROLES = {Role.COORDINATOR, Role.SECRETARIAT};

    private final Directory directory;
    private final UnitList list;
    private final Municipalities municipalities;
    private final Pages pages;
    private final Messages messages;

    UnitPages(Directory directory, UnitList list, Municipalities municipalities, Pages pages, Messages messages) {
        this.directory = directory;
        this.list = list;
        this.municipalities = municipalities;
        this.pages = pages;
        this.messages = messages;
    }

    private MunicipalityScope scope(SignedIn reader) {
        if (!reader.has(ROLES)) {
            throw Refusal.notFound();
        }
        return MunicipalityScope.of(reader, municipalities, ROLES);
    }

    @Get
    HttpResponse<String> all(
            @QueryValue Optional<String> search,
            @QueryValue @Nullable Integer added,
            @QueryValue @Nullable Integer twice,
            SignedIn reader,
            Language language) {
        Map<String, Object> model =
                new HashMap<>(list.of(directory.all(scope(reader)), directory.areas(), search.orElse(""), language));
        if (added != null) {
            model.put("added", added);
            model.put("twice", twice == null ? 0 : twice);
        }
        return pages.render("survey/directory/units", model, language);
    }

    @Get("/new")
    HttpResponse<String> blank(SignedIn reader, Language language) {
        return fresh(HttpStatus.OK, new UnitForm(Map.of()), scope(reader), language);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> add(SignedIn reader, @Body Map<String, String> typed, Language language) {
        MunicipalityScope scope = scope(reader);
        UnitForm form = new UnitForm(typed);
        List<Entries.Place> places = directory.places(scope);
        String place = places.size() == 1 ? places.getFirst().id() : form.text("place");
        int added = directory.add(form, scope, place, reader);
        return form.flaws().isEmpty()
                ? HttpResponse.seeOther(URI.create("/units?added=" + added + "&twice=" + form.repeated()))
                : fresh(HttpStatus.UNPROCESSABLE_ENTITY, form, scope, language);
    }

    private HttpResponse<String> fresh(HttpStatus status, UnitForm form, MunicipalityScope scope, Language language) {
        Map<String, Object> model = model(form, language);
        model.put("places", directory.places(scope));
        return pages.render(status, "survey/directory/new", model, language);
    }

    @Get("/{unit}")
    HttpResponse<String> one(@PathVariable String unit, SignedIn reader, Language language) {
        Entry entry = directory.find(scope(reader), unit);
        return one(HttpStatus.OK, entry, new UnitForm(UnitList.typed(entry)), language);
    }

    @Post("/{unit}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(
            @PathVariable String unit, SignedIn reader, @Body Map<String, String> typed, Language language) {
        Entry entry = directory.find(scope(reader), unit);
        UnitForm form = new UnitForm(typed);
        return directory.change(form, entry, reader)
                ? HttpResponse.seeOther(URI.create("/units"))
                : one(HttpStatus.UNPROCESSABLE_ENTITY, entry, form, language);
    }

    /** Closes, or opens again. */
    @Post("/{unit}/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> turn(@PathVariable String unit, SignedIn reader) {
        directory.turn(directory.find(scope(reader), unit), reader);
        return HttpResponse.seeOther(URI.create("/units/" + unit));
    }

    private HttpResponse<String> one(HttpStatus status, Entry entry, UnitForm form, Language language) {
        Map<String, Object> model = model(form, language);
        model.put("unit", entry);
        model.put("fixed", directory.inARound(entry));
        return pages.render(status, "survey/directory/unit", model, language);
    }

    /** Something wrong, in words. */
    public record Wrong(String field, String text) {}

    private Map<String, Object> model(UnitForm form, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("typed", form.typed());
        model.put("areas", UnitList.areas(directory.areas(), language));
        model.put(
                "wrong",
                form.flaws().stream()
                        .map(flaw -> new Wrong(
                                flaw.field(),
                                messages.text(
                                        language, flaw.key(), flaw.values().toArray())))
                        .toList());
        return model;
    }
}
