package opplevd.report.programme;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;

/** The networks that somebody may read. */
@Hidden
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
class NetworkListPages {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Readers readers;
    private final Pages pages;
    private final Clock clock;

    NetworkListPages(Readers readers, Pages pages, Clock clock) {
        this.readers = readers;
        this.pages = pages;
        this.clock = clock;
    }

    /** A network, with how many municipalities belong to it today. */
    public record Row(String key, String name, int members) {}

    @Produces(MediaType.TEXT_HTML)
    @Get
    HttpResponse<String> all(SignedIn who, Language language) {
        Reader reader = readers.of(who);
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        List<Row> rows = reader.networks().stream()
                .map(network -> new Row(
                        network.key(), network.name(), network.membersOn(today).size()))
                .toList();
        return pages.render("network/networks", Map.of("networks", rows), language);
    }
}
