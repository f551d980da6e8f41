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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.network.Cohort;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.network.Programme;
import opplevd.report.results.AreaSums;
import opplevd.report.wording.Voice;

/** The whole programme, for its secretariat. */
@Hidden
@Controller("/programme")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProgrammePageController {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Networks networks;
    private final Programme programme;
    private final SinceJoining since;
    private final MeanRows means;
    private final AreaSums sums;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    ProgrammePageController(
            Networks networks,
            Programme programme,
            SinceJoining since,
            MeanRows means,
            AreaSums sums,
            Messages messages,
            Pages pages,
            Clock clock) {
        this.networks = networks;
        this.programme = programme;
        this.since = since;
        this.means = means;
        this.sums = sums;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @Produces(MediaType.TEXT_HTML)
    @Get
    HttpResponse<String> page(SignedIn who, Language language) {
        if (!who.has(Role.SECRETARIAT)) {
            throw Refusal.notFound();
        }
        Voice voice = new Voice(messages, language);
        Map<String, Object> model = new HashMap<>();
        model.put("page", ProgrammePage.of(cohorts(voice), sums, voice));
        model.put("means", means.of(voice));
        model.put("fewest", Means.FEWEST);
        return pages.render("network/programme", model, language);
    }

    /** Each cohort by its first day, then the networks without one. */
    private List<ProgrammePage.Cohort> cohorts(Voice voice) {
        Map<String, List<ProgrammePage.Kept>> byCohort = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        for (Network network : networks.all()) {
            String cohort = programme.cohortOf(network).map(Cohort::cohortKey).orElse("");
            byCohort.computeIfAbsent(cohort, key -> new ArrayList<>())
                    .add(new ProgrammePage.Kept(
                            network.key(),
                            network.name(),
                            network.membersOn(today).size(),
                            since.in(network)));
        }
        List<ProgrammePage.Cohort> cohorts = new ArrayList<>();
        for (Cohort cohort : programme.cohorts()) {
            cohorts.add(new ProgrammePage.Cohort(
                    cohort.name(), days(cohort, voice), byCohort.getOrDefault(cohort.cohortKey(), List.of())));
        }
        if (byCohort.containsKey("")) {
            cohorts.add(new ProgrammePage.Cohort(
                    voice.text("network.programme.without"), "", byCohort.getOrDefault("", List.of())));
        }
        return cohorts;
    }

    private static String days(Cohort cohort, Voice voice) {
        String from = Writing.date(voice.language(), cohort.startsOn());
        LocalDate last = cohort.endsOn();
        return last == null
                ? voice.text("network.programme.from", from)
                : voice.text("network.programme.days", from, Writing.date(voice.language(), last));
    }
}
