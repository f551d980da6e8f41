package opplevd.report.gathering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;
import org.jspecify.annotations.Nullable;

/** Notes and promises, typed in while people talk, and what came of them later. */
@Hidden
@Controller("/gatherings/{gathering}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PromisePages {
    private static final String EVERYBODY = "ALL";
    private static final int MOST_NOTE = 2000;
    private static final int MOST_TEXT = 500;
    private static final int MOST_NAME = 120;
    private static final int MOST_OUTCOME = 1000;

    private final Desk desk;
    private final Agendas agendas;
    private final Gatherings gatherings;
    private final Promises promises;
    private final HandOver handOver;
    private final Pages pages;
    private final Messages messages;

    PromisePages(
            Desk desk,
            Agendas agendas,
            Gatherings gatherings,
            Promises promises,
            HandOver handOver,
            Pages pages,
            Messages messages) {
        this.desk = desk;
        this.agendas = agendas;
        this.gatherings = gatherings;
        this.promises = promises;
        this.handOver = handOver;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * Where to type.
     *
     * @param item the point of the agenda that is talked about
     * @param slide the picture to go back to
     */
    @Get("/write")
    HttpResponse<String> write(
            SignedIn who,
            Language language,
            String gathering,
            @QueryValue @Nullable String item,
            @QueryValue @Nullable String slide) {
        Desk.Opened opened = writing(who, gathering, language);
        Map<String, String> typed = new HashMap<>();
        typed.put("item", item == null ? "" : item);
        typed.put("slide", slide == null ? "" : slide);
        typed.put("due", gatherings.suggestedDeadline(opened.gathering()));
        Optional<AgendaItem> about = agendas.item(opened.gathering(), item);
        typed.put(
                "municipality",
                opened.seat().mostOften(about.map(AgendaItem::presenter).orElse(null)));
        about.ifPresent(
                point -> typed.put("kind", Promise.Kind.mostOftenAt(point).name()));
        return page(HttpStatus.OK, opened, Desk.typed(typed));
    }

    private HttpResponse<String> page(HttpStatus status, Desk.Opened opened, Typed typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("gathering", opened.gathering());
        model.put("network", opened.seat().network());
        model.put("choices", opened.seat().choices());
        model.put("leads", opened.seat().leads());
        model.put("agenda", agendas.of(opened.gathering()));
        model.put("typed", typed.values());
        model.put("wrong", typed.inWords(messages, opened.language()));
        return pages.render(status, "gathering/write", model, opened.language());
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/notes")
    HttpResponse<String> note(SignedIn who, Language language, String gathering, @Body Map<String, String> values) {
        Desk.Opened opened = writing(who, gathering, language);
        Typed typed = Desk.typed(values);
        String text = typed.words("note", MOST_NOTE);
        if (!typed.isSound()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, opened, typed);
        }
        promises.note(opened.gathering(), item(opened, typed), text);
        desk.record(who, "noted", opened.gathering());
        return back(opened, typed);
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/notes/{note}")
    HttpResponse<String> removeNote(SignedIn who, Language language, String gathering, String note) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        promises.removeNote(opened.gathering(), note);
        desk.record(who, "note-removed", opened.gathering());
        return Desk.to(opened.gathering(), "#notes");
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/promises")
    HttpResponse<String> promise(SignedIn who, Language language, String gathering, @Body Map<String, String> values) {
        Desk.Opened opened = writing(who, gathering, language);
        Typed typed = Desk.typed(values);
        Promises.Made made = made(typed, opened.seat());
        if (!typed.isSound()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, opened, typed);
        }
        promises.make(opened.gathering(), item(opened, typed), made);
        desk.record(who, "promised", opened.gathering());
        return back(opened, typed);
    }

    @Get("/promises/{promise}")
    HttpResponse<String> one(SignedIn who, Language language, String gathering, String promise) {
        Desk.Opened opened = writing(who, gathering, language);
        Promise found = own(opened, promise);
        Map<String, String> typed = new HashMap<>();
        typed.put("text", found.text());
        typed.put("responsible", found.responsible());
        typed.put("due", found.dueOn() == null ? "" : found.dueOn().toString());
        typed.put("state", found.state().name());
        typed.put("outcome", found.outcome());
        return promisePage(HttpStatus.OK, opened, found, Desk.typed(typed));
    }

    /** Saves what became of it, or takes it off: as the button says. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/promises/{promise}")
    HttpResponse<String> change(
            SignedIn who, Language language, String gathering, String promise, @Body Map<String, String> values) {
        Desk.Opened opened = writing(who, gathering, language);
        Promise found = own(opened, promise);
        if ("remove".equals(values.get("do"))) {
            promises.remove(opened.gathering(), found);
            desk.record(who, "promise-removed", opened.gathering());
            return Desk.to(opened.gathering(), "#promises");
        }
        Typed typed = Desk.typed(values);
        String text = typed.words("text", MOST_TEXT);
        String responsible = typed.perhaps("responsible", MOST_NAME);
        var due = typed.day("due", false);
        String outcome = typed.perhaps("outcome", MOST_OUTCOME);
        Promise.State state = found.isOfAll() ? found.state() : Promise.State.of(typed.text("state"), found.state());
        if (!typed.isSound()) {
            return promisePage(HttpStatus.UNPROCESSABLE_ENTITY, opened, found, typed);
        }
        Promises.Made made = new Promises.Made(found.kind(), found.municipality(), text, responsible, due);
        promises.change(opened.gathering(), found, made, state, outcome);
        desk.record(who, "promise-changed", opened.gathering());
        return Desk.to(opened.gathering(), "#promises");
    }

    private HttpResponse<String> promisePage(HttpStatus status, Desk.Opened opened, Promise promise, Typed typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("gathering", opened.gathering());
        model.put("promise", promise);
        model.put(
                "whose",
                promise.municipality().isEmpty()
                        ? opened.voice().text("gathering.everybody")
                        : opened.seat().nameOf(promise.municipality()));
        model.put("fits", handOver.fits(promise, opened.seat()));
        handOver.measure(opened.seat(), promise).ifPresent(measure -> model.put("measure", measure.id()));
        model.put("states", List.of(Promise.State.values()));
        model.put("typed", typed.values());
        model.put("wrong", typed.inWords(messages, opened.language()));
        return pages.render(status, "gathering/promise", model, opened.language());
    }

    private Desk.Opened writing(SignedIn who, String gathering, Language language) {
        Desk.Opened opened = desk.open(who, gathering, language);
        if (!opened.seat().mayWrite()) {
            throw Refusal.notFound();
        }
        return opened;
    }

    private Promise own(Desk.Opened opened, String promise) {
        Promise found = promises.find(opened.gathering(), promise);
        if (!opened.seat().mayWriteFor(found.municipality())) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static Promises.Made made(Typed typed, Seat seat) {
        Promise.Kind kind = typed.text("kind").equals(Promise.Kind.HOMEWORK.name())
                ? Promise.Kind.HOMEWORK
                : Promise.Kind.COMMITMENT;
        String chosen = typed.text("municipality");
        boolean everybody = chosen.equals(EVERYBODY);
        String municipality = everybody ? "" : chosen;
        if (chosen.isEmpty() || !seat.mayWriteFor(municipality)) {
            typed.flaw("municipality", "municipality");
        } else if (everybody && kind != Promise.Kind.HOMEWORK) {
            typed.flaw("municipality", "everybody");
        }
        return new Promises.Made(
                kind,
                municipality,
                typed.words("text", MOST_TEXT),
                typed.perhaps("responsible", MOST_NAME),
                typed.day("due", false));
    }

    private @Nullable String item(Desk.Opened opened, Typed typed) {
        return agendas.item(opened.gathering(), typed.text("item"))
                .map(AgendaItem::itemId)
                .orElse(null);
    }

    /** To the picture that was shown, so that the gathering goes on; else to the gathering. */
    private static HttpResponse<String> back(Desk.Opened opened, Typed typed) {
        String slide = typed.text("slide");
        boolean fromShow = slide.matches("[1-9][0-9]{0,2}");
        return Desk.to(opened.gathering(), fromShow ? "/show#s" + slide : "#promises");
    }
}
