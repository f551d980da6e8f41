package opplevd.report.programme;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.benchmark.Benchmarks;
import opplevd.report.network.Network;
import opplevd.report.network.Shared;
import opplevd.report.network.Sharing;
import opplevd.report.network.Sharings;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;

/**
 * What does our municipality let the others of the network see, round by round? Its coordinator and project leader choose; the
 * secretariat sees what all have chosen.
 */
@Hidden
@Controller("/networks/{network}/sharing")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SharingPages {
    private static final Role[] CHOOSE = {Role.COORDINATOR, Role.PROJECT_LEADER};
    private static final Role[] SEE = {Role.COORDINATOR, Role.PROJECT_LEADER, Role.SECRETARIAT};

    private final Readers readers;
    private final Benchmarks benchmarks;
    private final Sharings sharings;
    private final Municipalities municipalities;
    private final AuditLog audit;
    private final Pages pages;

    SharingPages(
            Readers readers,
            Benchmarks benchmarks,
            Sharings sharings,
            Municipalities municipalities,
            AuditLog audit,
            Pages pages) {
        this.readers = readers;
        this.benchmarks = benchmarks;
        this.sharings = sharings;
        this.municipalities = municipalities;
        this.audit = audit;
        this.pages = pages;
    }

    /** A round of one municipality with what is shared of it; sharing is the last part of a message's key. */
    public record Row(
            String round,
            String municipality,
            String name,
            String municipalityName,
            String sharing,
            List<Earlier> earlier) {}

    /** A choice made before. */
    public record Earlier(String sharing, Instant at) {}

    @Get
    HttpResponse<String> page(SignedIn who, Language language, String network) {
        Network found = network(who, network, SEE);
        List<AreaInRound> own = own(who, found, SEE);
        Map<String, Object> model = new HashMap<>();
        model.put("network", found);
        model.put("chooses", who.has(CHOOSE));
        model.put("rows", rows(found, own));
        model.put(
                "several",
                own.stream().map(AreaInRound::municipalityId).distinct().count() > 1);
        model.put(
                "levels", Arrays.stream(Sharing.values()).map(SharingPages::key).toList());
        return pages.render("network/sharing", model, language);
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post
    HttpResponse<String> choose(SignedIn who, String network, @Body Map<String, String> typed) {
        Network found = network(who, network, CHOOSE);
        Sharing chosen = Arrays.stream(Sharing.values())
                .filter(one -> key(one).equals(typed.get("sharing")))
                .findFirst()
                .orElseThrow(Refusal::badRequest);
        AreaInRound area = own(who, found, CHOOSE).stream()
                .filter(one -> one.roundId().equals(typed.get("round"))
                        && one.municipalityId().equals(typed.get("municipality")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (sharings.in(found).of(area.municipalityId(), area.roundId()) != chosen) {
            sharings.choose(found, area.municipalityId(), area.roundId(), chosen, who.subject());
            audit.record(who, "sharing-" + key(chosen), found.key() + "/" + area.roundId(), area.municipalityId());
        }
        return HttpResponse.seeOther(
                URI.create("/networks/" + URLEncoder.encode(network, StandardCharsets.UTF_8) + "/sharing"));
    }

    private Network network(SignedIn who, String key, Role... roles) {
        if (!who.has(roles)) {
            throw Refusal.notFound();
        }
        return readers.of(who).networks().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** What the municipalities that the reader has one of these roles in have published while they were members. */
    private List<AreaInRound> own(SignedIn who, Network network, Role... roles) {
        Set<String> ids = MunicipalityScope.of(who, municipalities, roles).ids();
        return benchmarks.published(network).stream()
                .filter(area -> ids.contains(area.municipalityId()))
                .toList();
    }

    private List<Row> rows(Network network, List<AreaInRound> own) {
        Shared shared = sharings.in(network);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (AreaInRound area : own) {
            rows.computeIfAbsent(
                    area.roundId() + area.municipalityId(),
                    any -> new Row(
                            area.roundId(),
                            area.municipalityId(),
                            area.roundName(),
                            area.municipalityName(),
                            key(shared.of(area.municipalityId(), area.roundId())),
                            shared.history(area.municipalityId(), area.roundId()).reversed().stream()
                                    .map(choice -> new Earlier(key(choice.sharing()), choice.at()))
                                    .toList()));
        }
        return List.copyOf(rows.values());
    }

    private static String key(Sharing sharing) {
        return sharing.name().toLowerCase(Locale.ROOT);
    }
}
