package opplevd.survey.response;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import opplevd.survey.box.Sitting;
import org.jspecify.annotations.Nullable;

/** Test links: the pages as residents meet them, of a questionnaire that no round asks. Nothing is stored. */
@Controller(TrialController.BASE + "{name}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class TrialController {
    static final String BASE = "/t/";

    private final Trying trying;

    TrialController(Trying trying) {
        this.trying = trying;
    }

    @Get
    HttpResponse<?> first(HttpRequest<?> request, String name) {
        return trying.at(request, name, null, trying::first);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, String name) {
        return trying.at(request, name, Sitting.begin().key(), visit -> Answering.to(visit.page(1)));
    }

    @Get("/{sitting}/{page}")
    HttpResponse<?> show(HttpRequest<?> request, String name, String sitting, String page) {
        return trying.at(request, name, sitting, visit -> trying.show(visit, page));
    }

    @Post(uri = "/{sitting}/{page}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> go(
            HttpRequest<?> request,
            String name,
            String sitting,
            String page,
            @Body @Nullable Map<String, Object> form) {
        return trying.at(request, name, sitting, visit -> trying.go(visit, page, Posted.of(form)));
    }
}
