package opplevd.report.benchmark;

import io.micronaut.http.HttpResponse;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.quality.NodeStatus;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.node.Scope;
import opplevd.report.wording.Voice;

/**
 * A network's comparison for everybody: only where every municipality that is shown in it has chosen so (docs/decisions/0018).
 * Without single units, and without what the members read of other rounds.
 */
@Hidden
@Controller("/open/networks")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenNetworkPages {
    private final Networks networks;
    private final Benchmarks benchmarks;
    private final Pages pages;
    private final Messages messages;

    OpenNetworkPages(Networks networks, Benchmarks benchmarks, Pages pages, Messages messages) {
        this.networks = networks;
        this.benchmarks = benchmarks;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * The comparison.
     *
     * @param round name or id
     * @param area key
     * @param scope DIMENSION-key or ITEM-key; the whole questionnaire when not said
     */
    @Produces(MediaType.TEXT_HTML)
    @Get("/{network}")
    HttpResponse<String> network(
            Language language,
            String network,
            @QueryValue(defaultValue = "") String round,
            @QueryValue(defaultValue = "") String area,
            @QueryValue(defaultValue = "") String scope) {
        Network found = networks.find(network).orElseThrow(Refusal::notFound);
        Scope of = Scope.of(scope).orElseThrow(Refusal::notFound);
        Comparison comparison = benchmarks.inTheOpen(found, new Benchmarks.Wanted(round, area, of));
        if (!comparison.sharers().open() || comparison.benchmark().visibility() != NodeStatus.SHOWN) {
            throw Refusal.notFound();
        }
        NetworkPage page = NetworkPage.of(comparison, Set.of(), Optional.empty(), null, new Voice(messages, language))
                .open();
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("others", List.of());
        model.put("sharing", "");
        model.put("chooses", false);
        model.put("everybody", true);
        return pages.render("network/network", model, language);
    }
}
