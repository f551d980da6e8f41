package opplevd.survey.round;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

/** Makes rounds, as drafts. */
@Controller("/api/v1/rounds")
class DraftController {
    private final Drafts drafts;
    private final Municipalities municipalities;

    DraftController(Drafts drafts, Municipalities municipalities) {
        this.drafts = drafts;
        this.municipalities = municipalities;
    }

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(summary = "Makes a round as a draft: the secretariat, or a coordinator for the own municipality's units")
    HttpResponse<Draft.Made> make(SignedIn reader, @Body Draft draft) {
        if (!reader.has(Role.SECRETARIAT, Role.COORDINATOR)) {
            throw Refusal.notFound();
        }
        MunicipalityScope scope = MunicipalityScope.of(reader, municipalities, Role.SECRETARIAT, Role.COORDINATOR);
        return HttpResponse.created(drafts.make(draft, scope));
    }
}
