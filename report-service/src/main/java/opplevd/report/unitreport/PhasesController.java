package opplevd.report.unitreport;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Writing;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Readers;
import opplevd.report.results.UnitInRound;
import org.jspecify.annotations.Nullable;

/** Where a unit's leader or coordinator says that the series begins anew, and why. */
@Hidden
@Controller("/units/{unit}/phases")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PhasesController {
    private static final int LONGEST = 300;

    private final Readers readers;
    private final ReadableResults readable;
    private final Phases phases;
    private final Pages pages;

    PhasesController(Readers readers, ReadableResults readable, Phases phases, Pages pages) {
        this.readers = readers;
        this.readable = readable;
        this.phases = phases;
        this.pages = pages;
    }

    /** A round of the unit, and whether a phase begins with it. */
    public record Row(String roundId, String round, String reason, String set) {}

    @Get
    HttpResponse<String> all(SignedIn who, Language language, String unit) {
        return page(HttpStatus.OK, who, language, unit, Map.of());
    }

    /** Takes {@code round}, {@code reason} and {@code remove} (yes). What is typed comes back where it can't be taken. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(SignedIn who, Language language, String unit, @Body Map<String, String> form) {
        List<UnitInRound> rounds = readable.rounds(readers.of(who), unit);
        if (!phases.decides(who, rounds.getFirst())) {
            throw Refusal.notFound();
        }
        @Nullable
        UnitInRound first = rounds.stream()
                .filter(round -> round.roundId().equals(form.get("round")))
                .findFirst()
                .orElse(null);
        String reason = form.getOrDefault("reason", "").strip();
        if (first != null && "yes".equals(form.get("remove"))) {
            phases.remove(who, first);
        } else if (first == null || reason.isEmpty() || reason.length() > LONGEST) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, who, language, unit, form);
        } else {
            phases.set(who, first, reason);
        }
        return HttpResponse.seeOther(UriBuilder.of("/units")
                .path(rounds.getFirst().unitCode())
                .path("phases")
                .build());
    }

    private HttpResponse<String> page(
            HttpStatus status, SignedIn who, Language language, String unit, Map<String, String> typed) {
        List<UnitInRound> rounds = readable.rounds(readers.of(who), unit);
        UnitInRound latest = rounds.getFirst();
        Map<String, Phase> set = phases.of(latest);
        List<Row> rows = new ArrayList<>();
        for (UnitInRound round : rounds) {
            Phase phase = set.get(round.roundId());
            rows.add(
                    phase == null
                            ? new Row(round.roundId(), round.roundName(), "", "")
                            : new Row(
                                    round.roundId(),
                                    round.roundName(),
                                    phase.reason(),
                                    phase.actorName() + ", " + Writing.date(language, phase.setAt())));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("unit", latest.unitName());
        model.put("code", latest.unitCode());
        model.put("place", latest.municipalityName());
        model.put("rows", rows);
        model.put("mayChange", phases.decides(who, latest));
        model.put("wrong", !typed.isEmpty());
        model.put("typedRound", typed.getOrDefault("round", ""));
        model.put("typedReason", typed.getOrDefault("reason", ""));
        return pages.render(status, "report/phases", model, language);
    }
}
