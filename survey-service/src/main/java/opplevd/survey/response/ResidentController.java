package opplevd.survey.response;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that residents answer at: {@code /s/{token}} from a message or a letter, {@code /o/{code}} from a poster.
 * A page of a sitting lies below the sitting's key.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResidentController {
    private static final String NUMBER = "[0-9]{1,2}";

    private final Door door;
    private final Answering answering;

    ResidentController(Door door, Answering answering) {
        this.door = door;
        this.answering = answering;
    }

    @Get(uris = {"/s/{link}", "/o/{link}"})
    HttpResponse<?> first(HttpRequest<?> request, String link) {
        return door.read(request, link, null, answering::first);
    }

    @Post(
            uris = {"/s/{link}", "/o/{link}"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, String link, @Body @Nullable Map<String, Object> form) {
        return door.write(request, link, null, form, (visit, posted) -> answering.begin(visit));
    }

    @Get("/s/{link}/delete")
    HttpResponse<?> askToDelete(HttpRequest<?> request, String link) {
        return door.read(request, link, null, answering::askToDelete);
    }

    @Post(uri = "/s/{link}/delete", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, String link, @Body @Nullable Map<String, Object> form) {
        return door.write(request, link, null, form, (visit, posted) -> answering.delete(visit));
    }

    @Get("/s/{link}/deleted")
    HttpResponse<?> deleted(HttpRequest<?> request, String link) {
        return door.read(request, link, null, answering::deleted);
    }

    @Get(uris = {"/s/{link}/{sitting}/{page}", "/o/{link}/{sitting}/{page}"})
    HttpResponse<?> show(
            HttpRequest<?> request,
            String link,
            String sitting,
            String page,
            @QueryValue @Nullable String then,
            @QueryValue @Nullable String from) {
        return door.read(request, link, sitting, visit -> switch (page) {
            case Answering.THANKS -> answering.thanks(visit, visit.begun());
            case Answering.DELETE -> answering.askToDelete(visit);
            case Answering.DELETED -> answering.deleted(visit);
            case Answering.NOT_USED -> answering.notUsed(visit, visit.begun());
            case Answering.LEAVE -> answering.askToLeave(visit, from == null ? "" : from);
            default -> answering.show(visit, visit.begun(), number(visit, page), "summary".equals(then));
        });
    }

    @Post(
            uris = {"/s/{link}/{sitting}/{page}", "/o/{link}/{sitting}/{page}"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            HttpRequest<?> request,
            String link,
            String sitting,
            String page,
            @QueryValue @Nullable String then,
            @Body @Nullable Map<String, Object> form) {
        return door.write(request, link, sitting, form, (visit, posted) -> switch (page) {
            case Answering.DELETE -> answering.delete(visit);
            case Answering.LEAVE -> answering.leave(visit, visit.begun());
            default -> answering.post(visit, visit.begun(), number(visit, page), posted, "summary".equals(then));
        });
    }

    private static int number(Visit visit, String page) {
        if (!page.matches(NUMBER) || !visit.walk().has(Integer.parseInt(page))) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(page);
    }
}
