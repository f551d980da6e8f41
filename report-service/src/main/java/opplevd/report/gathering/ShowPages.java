package opplevd.report.gathering;

import io.micronaut.http.HttpResponse;
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
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;

/** The view for the projector. */
@Hidden
@Controller("/gatherings/{gathering}/show")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowPages {
    private static final int MOST = 200;

    private final Desk desk;
    private final Wallpaper wallpaper;
    private final GatheringRows rows;

    ShowPages(Desk desk, Wallpaper wallpaper, GatheringRows rows) {
        this.desk = desk;
        this.wallpaper = wallpaper;
        this.rows = rows;
    }

    @Get
    HttpResponse<String> show(SignedIn who, Language language, String gathering) {
        Desk.Opened opened = desk.open(who, gathering, language);
        return wallpaper.presenting(opened);
    }

    /** Which picture is on the wall now, so that phones follow. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<?> at(SignedIn who, Language language, String gathering, @Body Map<String, String> values) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        Typed typed = Desk.typed(values);
        int shown = typed.whole("shown", 1, MOST);
        if (typed.isSound()) {
            rows.show(opened.gathering().gatheringId(), shown);
        }
        return HttpResponse.noContent();
    }
}
