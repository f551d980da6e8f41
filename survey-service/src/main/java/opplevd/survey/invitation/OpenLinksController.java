package opplevd.survey.invitation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import opplevd.kit.page.Installation;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.box.Mode;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;

/** Open links, for whoever prints posters and sets up kiosks. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenLinksController {
    private final OpenLinks links;
    private final ReachedParts parts;
    private final Municipalities municipalities;
    private final Installation installation;

    OpenLinksController(OpenLinks links, ReachedParts parts, Municipalities municipalities, Installation installation) {
        this.links = links;
        this.parts = parts;
        this.municipalities = municipalities;
        this.installation = installation;
    }

    /** An open link of an open round: where it leads, round name, unit code, municipality code. */
    @Serdeable
    record OpenLink(String url, String round, String unit, String municipality) {}

    /** What to make: posters (OPEN), kiosks or links for volunteers. */
    @Serdeable
    record Wanted(Mode mode) {}

    /** The open links of open rounds: an operator and the secretariat see all, a coordinator the own municipality's. */
    @Get("/open-links")
    List<OpenLink> open(SignedIn reader) {
        if (!reader.has(Role.OPERATOR, Role.SECRETARIAT, Role.COORDINATOR)) {
            throw Refusal.notFound();
        }
        MunicipalityScope own = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        return links.ofOpenRounds().stream()
                .filter(poster -> reader.has(Role.OPERATOR, Role.SECRETARIAT) || own.contains(poster.municipalityId()))
                .map(poster -> new OpenLink(
                        installation.survey("/o/" + poster.code()),
                        poster.roundName(),
                        poster.unitCode(),
                        poster.municipalityCode()))
                .toList();
    }

    /** One more open link to every unit of the reader's parts of a round that is not closed. */
    @Post("/rounds/{round}/open-links")
    HttpResponse<?> add(@PathVariable String round, @Body Wanted wanted, SignedIn reader) {
        if (!wanted.mode().open()) {
            throw Refusal.badRequest();
        }
        for (ReachedPart part : parts.of(round, reader)) {
            if (part.state() == RoundState.DRAFT || part.state() == RoundState.OPEN) {
                links.giveToAll(part.id(), wanted.mode());
            }
        }
        return HttpResponse.noContent();
    }
}
