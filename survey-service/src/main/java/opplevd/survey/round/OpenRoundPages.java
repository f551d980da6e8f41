package opplevd.survey.round;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;

/** Changes a round while it is open, as far as it may be changed then. */
@Controller("/rounds/{round}/dates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class OpenRoundPages {
    private final ReachedParts parts;
    private final Plans plans;
    private final OpenRounds open;
    private final PlanPages pages;

    OpenRoundPages(ReachedParts parts, Plans plans, OpenRounds open, PlanPages pages) {
        this.parts = parts;
        this.plans = plans;
        this.open = open;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(
            @PathVariable String round, SignedIn reader, @Body Map<String, String> sent, Language language) {
        List<ReachedPart> reached = parts.of(round, reader);
        if (reached.stream().noneMatch(part -> part.state() == RoundState.OPEN)) {
            throw new Refusal(HttpStatus.CONFLICT, "closing.not-open");
        }
        boolean whole = plans.within(connection -> plans.whole(connection, reached));
        PlanForm form = new PlanForm(sent);
        return open.change(form, reached, whole, reader)
                ? HttpResponse.seeOther(
                        URI.create("/rounds/" + reached.getFirst().roundId()))
                : pages.refused(reached, sent, form.flaws(), language);
    }
}
