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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;
import org.jspecify.annotations.Nullable;

/** The agenda of a gathering, for those who lead it: proposed from the data, changed, put in order. */
@Hidden
@Controller("/gatherings/{gathering}/agenda")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AgendaPages {
    private static final int MOST_TITLE = 300;
    private static final int MOST_MINUTES = 600;

    private final Desk desk;
    private final Agendas agendas;
    private final Pages pages;
    private final Messages messages;

    AgendaPages(Desk desk, Agendas agendas, Pages pages, Messages messages) {
        this.desk = desk;
        this.agendas = agendas;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<String> page(SignedIn who, Language language, String gathering) {
        return page(HttpStatus.OK, desk.lead(who, gathering, language), Desk.typed(Map.of()), "");
    }

    /**
     * The page.
     *
     * @param at the point whose form was typed in; empty for the new one
     */
    private HttpResponse<String> page(HttpStatus status, Desk.Opened opened, Typed typed, String at) {
        Map<String, Object> model = new HashMap<>();
        model.put("gathering", opened.gathering());
        model.put("network", opened.seat().network());
        model.put("members", opened.seat().members());
        model.put("agenda", agendas.of(opened.gathering()));
        model.put("typed", typed.values());
        model.put("at", at);
        model.put("wrong", typed.inWords(messages, opened.language()));
        return pages.render(status, "gathering/agenda", model, opened.language());
    }

    /** Adds what the data propose. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/proposal")
    HttpResponse<String> propose(SignedIn who, Language language, String gathering) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        agendas.propose(opened.gathering(), opened.seat(), opened.voice());
        return agenda(who, opened);
    }

    /** A point of one's own, at the end. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/items")
    HttpResponse<String> add(SignedIn who, Language language, String gathering, @Body Map<String, String> values) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        Typed typed = Desk.typed(values);
        String title = typed.words("title", MOST_TITLE);
        int minutes = typed.whole("minutes", 1, MOST_MINUTES);
        if (!typed.isSound()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, opened, typed, "");
        }
        agendas.add(opened.gathering(), AgendaItem.Kind.OTHER, null, title, minutes, presenter(typed, opened));
        return agenda(who, opened);
    }

    /** Saves a point, moves it up or down, or takes it off: as the button says. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/items/{item}")
    HttpResponse<String> change(
            SignedIn who, Language language, String gathering, String item, @Body Map<String, String> values) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        AgendaItem found = agendas.find(opened.gathering(), item);
        switch (values.getOrDefault("do", "save")) {
            case "up" -> agendas.move(opened.gathering(), found, -1);
            case "down" -> agendas.move(opened.gathering(), found, 1);
            case "remove" -> agendas.remove(opened.gathering(), found);
            default -> {
                Typed typed = Desk.typed(values);
                String title = typed.words("title", MOST_TITLE);
                int minutes = typed.whole("minutes", 1, MOST_MINUTES);
                if (!typed.isSound()) {
                    return page(HttpStatus.UNPROCESSABLE_ENTITY, opened, typed, item);
                }
                agendas.change(opened.gathering(), found, title, minutes, presenter(typed, opened));
            }
        }
        return agenda(who, opened);
    }

    private HttpResponse<String> agenda(SignedIn who, Desk.Opened opened) {
        desk.record(who, "agenda", opened.gathering());
        return Desk.to(opened.gathering(), "/agenda");
    }

    private static @Nullable String presenter(Typed typed, Desk.Opened opened) {
        String presenter = typed.text("presenter");
        return opened.seat().members().containsKey(presenter) ? presenter : null;
    }
}
