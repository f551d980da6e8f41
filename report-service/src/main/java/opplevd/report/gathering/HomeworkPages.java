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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;

/** One municipality says what it has done of the homework that all have. */
@Hidden
@Controller("/gatherings/{gathering}/promises/{promise}/done/{municipality}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomeworkPages {
    private static final int MOST_OUTCOME = 1000;

    private final Desk desk;
    private final Promises promises;
    private final Homework homework;
    private final Pages pages;
    private final Messages messages;

    HomeworkPages(Desk desk, Promises promises, Homework homework, Pages pages, Messages messages) {
        this.desk = desk;
        this.promises = promises;
        this.homework = homework;
        this.pages = pages;
        this.messages = messages;
    }

    /** @param municipality code of the member */
    @Get
    HttpResponse<String> one(SignedIn who, Language language, String gathering, String promise, String municipality) {
        Desk.Opened opened = desk.open(who, gathering, language);
        Promise found = ofAll(opened, promise, municipality);
        Optional<Deed> deed = homework.of(opened.gathering()).of(found, municipality);
        Map<String, String> typed = new HashMap<>();
        typed.put("state", deed.map(Deed::state).orElse(Promise.State.DONE).name());
        typed.put("outcome", deed.map(Deed::outcome).orElse(""));
        return page(HttpStatus.OK, opened, found, municipality, Desk.typed(typed));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<String> say(
            SignedIn who,
            Language language,
            String gathering,
            String promise,
            String municipality,
            @Body Map<String, String> values) {
        Desk.Opened opened = desk.open(who, gathering, language);
        Typed typed = Desk.typed(values);
        Promise found = ofAll(opened, promise, municipality);
        String outcome = typed.perhaps("outcome", MOST_OUTCOME);
        if (!typed.isSound()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, opened, found, municipality, typed);
        }
        homework.say(found, municipality, Promise.State.of(typed.text("state"), Promise.State.OPEN), outcome, who);
        desk.record(who, "homework", opened.gathering());
        return Desk.to(opened.gathering(), "#promises");
    }

    /** The homework of all, where the reader may write for that member. */
    private Promise ofAll(Desk.Opened opened, String promise, String municipality) {
        Promise found = promises.find(opened.gathering(), promise);
        if (!found.isOfAll()
                || !opened.seat().members().containsKey(municipality)
                || !opened.seat().mayWriteFor(municipality)) {
            throw Refusal.notFound();
        }
        return found;
    }

    private HttpResponse<String> page(
            HttpStatus status, Desk.Opened opened, Promise promise, String municipality, Typed typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("gathering", opened.gathering());
        model.put("promise", promise);
        model.put("municipality", municipality);
        model.put("whose", opened.seat().nameOf(municipality));
        model.put("states", List.of(Promise.State.values()));
        model.put("typed", typed.values());
        model.put("wrong", typed.inWords(messages, opened.language()));
        return pages.render(status, "gathering/homework", model, opened.language());
    }
}
