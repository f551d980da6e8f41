package opplevd.report.gathering;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A gathering on the phones of those who are there: by its code, without an account. */
@Hidden
@Controller("/g")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowPages {
    private static final int WAIT_SECONDS = 600;
    private static final int MOST = 20;

    private final Gatherings gatherings;
    private final Guesses guesses;
    private final Desk desk;
    private final Seats seats;
    private final Wallpaper wallpaper;
    private final Pages pages;

    FollowPages(Gatherings gatherings, Guesses guesses, Desk desk, Seats seats, Wallpaper wallpaper, Pages pages) {
        this.gatherings = gatherings;
        this.guesses = guesses;
        this.desk = desk;
        this.seats = seats;
        this.wallpaper = wallpaper;
        this.pages = pages;
    }

    /** Where the code is typed in; with a code, on to its gathering. */
    @Produces(MediaType.TEXT_HTML)
    @Get
    HttpResponse<String> door(HttpRequest<?> request, Language language, @QueryValue @Nullable String code) {
        if (code == null) {
            return pages.render("gathering/door", Map.of("code", "", "unknown", false), language);
        }
        String digits = code.replaceAll("\\D", "");
        if (find(request, digits).isPresent()) {
            return HttpResponse.seeOther(URI.create("/g/" + digits));
        }
        String typed = code.substring(0, Math.min(code.length(), MOST));
        return pages.render(HttpStatus.NOT_FOUND, "gathering/door", Map.of("code", typed, "unknown", true), language);
    }

    @Produces(MediaType.TEXT_HTML)
    @Get("/{code}")
    HttpResponse<String> follow(HttpRequest<?> request, Language language, String code) {
        Optional<Gathering> found = find(request, code);
        if (found.isEmpty()) {
            String typed = code.substring(0, Math.min(code.length(), MOST));
            return pages.render(
                    HttpStatus.NOT_FOUND, "gathering/door", Map.of("code", typed, "unknown", true), language);
        }
        Gathering gathering = found.get();
        Seat seat = seats.inTheRoom(gathering.networkKey(), gathering.heldOn());
        return wallpaper.following(new Desk.Opened(gathering, seat, desk.voice(language)));
    }

    /** Which picture is on the wall. */
    @Produces(MediaType.APPLICATION_JSON)
    @Get("/{code}/place")
    Map<String, Integer> place(HttpRequest<?> request, String code) {
        return find(request, code)
                .map(gathering -> Map.of("shown", gathering.shown()))
                .orElseThrow(Refusal::notFound);
    }

    private Optional<Gathering> find(HttpRequest<?> request, String code) {
        if (guesses.tooMany(request)) {
            throw Refusal.tooMany(WAIT_SECONDS);
        }
        Optional<Gathering> found = gatherings.openUnder(code);
        if (found.isEmpty()) {
            guesses.wrong(request);
        }
        return found;
    }
}
