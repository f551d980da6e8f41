package opplevd.survey.invitation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;

/** Opening by those who run a round: the own municipality's part, or all of them. */
@Controller("/api/v1/rounds/{round}/open")
@ExecuteOn(TaskExecutors.BLOCKING)
class OpeningController {
    private final ReachedParts parts;
    private final Opening opening;

    OpeningController(ReachedParts parts, Opening opening) {
        this.parts = parts;
        this.opening = opening;
    }

    /** Residents may answer from the answer on. Units without invitations get an open link. Again is the same. */
    @Post
    HttpResponse<Map<String, String>> open(@PathVariable String round, SignedIn reader) {
        List<ReachedPart> reached = parts.of(round, reader);
        reached.forEach(part -> opening.open(part, reader));
        return HttpResponse.ok(Map.of("state", "OPEN"));
    }
}
