package opplevd.survey.publication;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;

/** Closing by those who run a round: the own municipality's part, or all of them. */
@Controller("/api/v1/rounds/{round}/close")
@ExecuteOn(TaskExecutors.BLOCKING)
class ClosingController {
    private final ReachedParts parts;
    private final Closing closing;
    private final AuditLog audit;

    ClosingController(ReachedParts parts, Closing closing, AuditLog audit) {
        this.parts = parts;
        this.closing = closing;
        this.audit = audit;
    }

    /** From the answer on nobody can answer any more; the results are published within seconds. Again is the same. */
    @Post
    HttpResponse<Map<String, String>> close(@PathVariable String round, SignedIn reader) {
        List<ReachedPart> reached = parts.of(round, reader);
        if (reached.stream().allMatch(part -> part.state() == RoundState.DRAFT)) {
            throw new Refusal(HttpStatus.CONFLICT, "closing.not-open");
        }
        boolean published = true;
        for (ReachedPart part : reached) {
            if (part.state() != RoundState.DRAFT) {
                if (closing.close(part.id(), null)) {
                    audit.record(reader, "round-closed", part.id(), part.municipalityId());
                }
                published &= part.state() == RoundState.PUBLISHED;
            }
        }
        return published
                ? HttpResponse.ok(Map.of("state", "PUBLISHED"))
                : HttpResponse.accepted().body(Map.of("state", "CLOSED"));
    }
}
