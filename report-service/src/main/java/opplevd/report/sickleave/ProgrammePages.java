package opplevd.report.sickleave;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.network.Members;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.wording.Voice;

/**
 * Has sick leave gone another way in the programme's municipalities than in all others? For the secretariat and for steering
 * groups; no municipality can be picked out.
 */
@Hidden
@Controller("/programme/sick-leave")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProgrammePages {
    private final SickLeaves sickLeaves;
    private final Networks networks;
    private final Members members;
    private final Messages messages;
    private final Pages pages;

    ProgrammePages(SickLeaves sickLeaves, Networks networks, Members members, Messages messages, Pages pages) {
        this.sickLeaves = sickLeaves;
        this.networks = networks;
        this.members = members;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> read(SignedIn who, Language language) {
        if (!who.has(Role.SECRETARIAT) && !who.has(Role.STEERING_GROUP)) {
            throw Refusal.notFound();
        }
        Set<String> programme = new HashSet<>();
        for (Network network : networks.all()) {
            programme.addAll(members.of(network).keySet());
        }
        ProgrammeView view = ProgrammeView.of(
                GroupMonth.of(sickLeaves.ofWholeMunicipalities(), programme), new Voice(messages, language));
        return pages.render("sickleave/programme", Map.of("view", view, "fewest", GroupMonth.FEWEST), language);
    }
}
