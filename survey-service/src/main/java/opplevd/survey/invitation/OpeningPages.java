package opplevd.survey.invitation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.Cautions;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.Readiness.Obstacle;
import opplevd.survey.round.RoundState;

/** Opening by hand, after a last look at what will open, what stands in the way and which units are too small. */
@Controller("/rounds/{round}/opening")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class OpeningPages {
    private final ReachedParts parts;
    private final Opening opening;
    private final Cautions cautions;
    private final WhatOpens what;
    private final Pages pages;

    OpeningPages(ReachedParts parts, Opening opening, Cautions cautions, WhatOpens what, Pages pages) {
        this.cautions = cautions;
        this.what = what;
        this.parts = parts;
        this.opening = opening;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> before(@PathVariable String round, SignedIn reader, Language language) {
        List<ReachedPart> reached = parts.of(round, reader);
        List<ReachedPart> drafts = reached.stream()
                .filter(part -> part.state() == RoundState.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            return back(reached.getFirst());
        }
        List<String> obstacles = drafts.stream()
                .flatMap(part -> opening.obstacles(part.id()).stream())
                .filter(obstacle -> obstacle != Obstacle.UNCONFIRMED)
                .map(Obstacle::name)
                .distinct()
                .toList();
        List<String> tooSmall = drafts.stream()
                .map(part -> opening.tooSmall(part.id()))
                .flatMap(Collection::stream)
                .toList();
        Map<String, Object> model = Map.of(
                "cautions",
                drafts.stream()
                        .flatMap(part -> cautions.ofOpeningNow(part).stream())
                        .distinct()
                        .toList(),
                "elsewhere",
                drafts.stream().map(cautions::askedElsewhere).toList(),
                "round",
                drafts.getFirst().roundId(),
                "name",
                drafts.getFirst().roundName(),
                "obstacles",
                obstacles,
                "what",
                what.of(drafts, language),
                "small",
                tooSmall);
        return pages.render("survey/round/opening", model, language);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> open(@PathVariable String round, SignedIn reader) {
        List<ReachedPart> reached = parts.of(round, reader);
        reached.stream().filter(part -> part.state() == RoundState.DRAFT).forEach(part -> opening.open(part, reader));
        return back(reached.getFirst());
    }

    private static HttpResponse<String> back(ReachedPart part) {
        return HttpResponse.seeOther(URI.create("/rounds/" + part.roundId()));
    }
}
