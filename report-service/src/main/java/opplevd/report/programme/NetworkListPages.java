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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.network.Cohort;
import opplevd.report.network.Programme;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;
import opplevd.report.wording.Voice;

/** The networks that somebody may read. */
@Hidden
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
class NetworkListPages {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Readers readers;
    private final Programme programme;
    private final MeanRows means;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    NetworkListPages(
            Readers readers, Programme programme, MeanRows means, Messages messages, Pages pages, Clock clock) {
        this.readers = readers;
        this.programme = programme;
        this.means = means;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    /** A network, with how many municipalities belong to it today, its cohort if it has one, and whether it may be changed. */
    public record Row(String key, String name, int members, String cohort, boolean keeps) {}

    @Produces(MediaType.TEXT_HTML)
    @Get
    HttpResponse<String> all(SignedIn who, Language language) {
        Reader reader = readers.of(who);
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        List<Row> rows = reader.networks().stream()
                .map(network -> new Row(
                        network.key(),
                        network.name(),
                        network.membersOn(today).size(),
                        programme.cohortOf(network).map(Cohort::name).orElse(""),
                        who.has(Role.SECRETARIAT) || reader.facilitates(network.key())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("networks", rows);
        model.put("makes", who.has(Role.SECRETARIAT));
        model.put("means", means(reader, language));
        model.put("fewest", Means.FEWEST);
        return pages.render("network/networks", model, language);
    }

    /** For those who read some municipality's results; others have nothing to compare. */
    private List<MeanRows.Row> means(Reader reader, Language language) {
        return reader.networks().isEmpty() && reader.scope().isNobody()
                ? List.of()
                : means.of(new Voice(messages, language));
    }
}
