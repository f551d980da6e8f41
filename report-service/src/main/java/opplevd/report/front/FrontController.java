package opplevd.report.front;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Writing;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.report.gathering.Reminders;
import opplevd.report.measure.Waiting;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;
import org.jspecify.annotations.Nullable;

/** The first page of the report-service, and the list of rounds. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class FrontController {
    private static final int LONGEST_SEARCH = 80;

    private final Readers readers;
    private final ReadableResults readable;
    private final Reminders reminders;
    private final Waiting waiting;
    private final Pages pages;

    FrontController(Readers readers, ReadableResults readable, Reminders reminders, Waiting waiting, Pages pages) {
        this.readers = readers;
        this.readable = readable;
        this.reminders = reminders;
        this.waiting = waiting;
        this.pages = pages;
    }

    /** What is to be remembered, and what may be read; {@code q} looks for a part of a name. */
    @Produces(MediaType.TEXT_HTML)
    @Get("/")
    HttpResponse<String> front(SignedIn who, Language language, @QueryValue @Nullable String q) {
        Reader reader = readers.of(who);
        String search = q == null ? "" : q.strip();
        List<FrontPage.Link> networks = reader.networks().stream()
                .map(network -> new FrontPage.Link(network.key(), network.name(), ""))
                .toList();
        FrontPage page = FrontPage.of(
                search.substring(0, Math.min(search.length(), LONGEST_SEARCH)),
                networks,
                readable.areas(reader),
                readable.units(reader),
                rounds(reader, language));
        return pages.render(
                "report/front",
                Map.of(
                        "page",
                        page,
                        "reminders",
                        reminders.of(who),
                        "today",
                        reminders.today(),
                        "waiting",
                        waiting.on(who)),
                language);
    }

    /** The rounds that have been published. */
    @Produces(MediaType.TEXT_HTML)
    @Get("/rounds")
    HttpResponse<String> rounds(SignedIn who, Language language) {
        return pages.render("report/rounds", Map.of("rounds", rounds(readers.of(who), language)), language);
    }

    private List<FrontPage.RoundLink> rounds(Reader reader, Language language) {
        return readable.rounds(reader).stream()
                .map(round -> new FrontPage.RoundLink(round.name(), Writing.date(language, round.publishedAt())))
                .toList();
    }
}
