package opplevd.survey.opening;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.invitation.Opening;
import opplevd.survey.message.AtOpening;
import opplevd.survey.round.Cautions;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.Readiness.Obstacle;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/**
 * Opening by hand, after a last look at what will open, what stands in the way and which units are too small; the invitations go
 * out by the same button, or later.
 */
@Controller("/rounds/{round}/opening")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class OpeningPages {
    private final ReachedParts parts;
    private final Opening opening;
    private final Cautions cautions;
    private final WhatOpens what;
    private final AtOpening invitations;
    private final Pages pages;

    OpeningPages(
            ReachedParts parts,
            Opening opening,
            Cautions cautions,
            WhatOpens what,
            AtOpening invitations,
            Pages pages) {
        this.invitations = invitations;
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
            return HttpResponse.seeOther(
                    URI.create("/rounds/" + reached.getFirst().roundId()));
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
        Map<String, Object> model = new HashMap<>();
        model.put(
                "cautions",
                drafts.stream()
                        .flatMap(part -> cautions.ofOpeningNow(part).stream())
                        .distinct()
                        .toList());
        model.put("elsewhere", drafts.stream().map(cautions::askedElsewhere).toList());
        model.put("round", drafts.getFirst().roundId());
        model.put("name", drafts.getFirst().roundName());
        model.put("obstacles", obstacles);
        Map<String, AtOpening.Invitations> before =
                drafts.stream().collect(Collectors.toMap(ReachedPart::id, invitations::of));
        model.put("what", what.of(drafts, before, language));
        model.put("small", tooSmall);
        model.put(
                "hindrances",
                drafts.stream()
                        .map(part -> Objects.requireNonNull(before.get(part.id())))
                        .filter(draft -> draft.reach().written() > 0)
                        .flatMap(draft -> draft.hindrances().stream())
                        .distinct()
                        .toList());
        return pages.render("survey/round/opening", model, language);
    }

    /** @param form {@code invite}: now or later; without it the plan stays as it is */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> open(@PathVariable String round, SignedIn reader, @Body @Nullable Map<String, String> form) {
        List<ReachedPart> reached = parts.of(round, reader);
        String invite = form == null ? "" : form.getOrDefault("invite", "");
        boolean now = invite.equals("now");
        List<ReachedPart> drafts = reached.stream()
                .filter(part -> part.state() == RoundState.DRAFT)
                .toList();
        boolean sent = false;
        for (ReachedPart part : drafts) {
            // nobody to write to is one of them
            boolean sends = now && invitations.of(part).hindrances().isEmpty();
            if (sends || invite.equals("later")) {
                invitations.choose(part, sends);
            }
            opening.open(part, reader);
            if (sends) {
                invitations.begin(part, reader);
                sent = true;
            }
        }
        String page = "/rounds/" + reached.getFirst().roundId();
        return HttpResponse.seeOther(URI.create(page + (sent ? "/messages?said=begun" : "")));
    }
}
