package opplevd.report.gathering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import opplevd.kit.language.Language;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;

/** A promise becomes a measure by one press. */
@Hidden
@Controller("/gatherings/{gathering}/promises/{promise}/measure")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HandOverPages {
    private final Desk desk;
    private final Promises promises;
    private final HandOver handOver;

    HandOverPages(Desk desk, Promises promises, HandOver handOver) {
        this.desk = desk;
        this.promises = promises;
        this.handOver = handOver;
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<String> make(SignedIn who, Language language, String gathering, String promise) {
        Desk.Opened opened = desk.open(who, gathering, language);
        Promise found = promises.find(opened.gathering(), promise);
        if (!opened.seat().mayWriteFor(found.municipality()) || !handOver.fits(found, opened.seat())) {
            throw Refusal.notFound();
        }
        handOver.handOver(who, opened.gathering(), opened.seat(), found);
        desk.record(who, "measure", opened.gathering());
        return Desk.to(opened.gathering(), "/promises/" + found.promiseId());
    }
}
