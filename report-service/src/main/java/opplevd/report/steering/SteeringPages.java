package opplevd.report.steering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.export.Download;
import opplevd.report.export.Press;

/** The steering group's page: the same for all parties, with what they decided; and the same on paper. */
@Hidden
@Controller("/municipalities/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
class SteeringPages {
    private final SteeringViews views;
    private final Decisions decisions;
    private final Pages pages;
    private final Press press;

    SteeringPages(SteeringViews views, Decisions decisions, Pages pages, Press press) {
        this.views = views;
        this.decisions = decisions;
        this.pages = pages;
        this.press = press;
    }

    @Get("/steering")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> read(@PathVariable String code, SignedIn who, Language language) {
        return pages.render("steering/steering", views.model(views.here(code, who), who, false, language), language);
    }

    /** The half-year's report: where K stands, what was tried, sick leave, and what was decided in the last six months. */
    @Get("/steering.pdf")
    CompletableFuture<HttpResponse<byte[]>> paper(@PathVariable String code, SignedIn who, Language language) {
        SteeringViews.Here here = views.here(code, who);
        String document = pages.text("steering/steering-paper", views.model(here, who, true, language), language);
        return press.print(document)
                .thenApply(bytes -> Download.of(bytes, Press.TYPE, here.name() + " " + views.today(), "pdf"));
    }

    /** Notes a decision and who took part. */
    @Post("/steering")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> note(
            @PathVariable String code, SignedIn who, @Body Map<String, String> typed, Language language) {
        SteeringViews.Here here = views.here(code, who);
        if (!here.notes()) {
            throw Refusal.notFound();
        }
        List<SteeringViews.Wrong> wrong = new ArrayList<>();
        String text = typed.getOrDefault("text", "").strip();
        if (text.isEmpty() || text.length() > Decision.MOST_TEXT) {
            wrong.add(views.wrong("text", "text", language));
        }
        String present = typed.getOrDefault("present", "").strip();
        if (present.length() > Decision.MOST_PRESENT) {
            wrong.add(views.wrong("present", "present", language));
        }
        Set<Party> parties = EnumSet.noneOf(Party.class);
        for (Party party : Party.values()) {
            if (typed.containsKey("party-" + party)) {
                parties.add(party);
            }
        }
        if (parties.size() < 2) {
            wrong.add(views.wrong("parties", "parties", language));
        }
        Optional<LocalDate> on = day(typed.getOrDefault("on", ""));
        if (on.isEmpty()) {
            wrong.add(views.wrong("on", "on", language));
        }
        if (!wrong.isEmpty()) {
            Map<String, Object> model = views.model(here, who, false, language);
            model.put("typed", typed);
            model.put("wrong", wrong);
            return pages.render(HttpStatus.UNPROCESSABLE_ENTITY, "steering/steering", model, language);
        }
        decisions.add(who, here.municipalityId(), new Decision(on.orElseThrow(), text, parties, present, who.name()));
        return HttpResponse.seeOther(URI.create("/municipalities/" + here.code() + "/steering#decisions"));
    }

    /** A day that has been; today where none was typed. */
    private Optional<LocalDate> day(String typed) {
        if (typed.isBlank()) {
            return Optional.of(views.today());
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.isAfter(views.today()) || day.getYear() < 2000 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
