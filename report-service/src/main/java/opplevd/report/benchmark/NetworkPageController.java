package opplevd.report.benchmark;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.quality.NodeStatus;
import opplevd.report.network.Network;
import opplevd.report.network.Shared;
import opplevd.report.network.Sharing;
import opplevd.report.network.Sharings;
import opplevd.report.node.Scope;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A network's page: who can we learn from, where are we? */
@Hidden
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
class NetworkPageController {
    private final Readers readers;
    private final Benchmarks benchmarks;
    private final Courses courses;
    private final AreaSums sums;
    private final Sharings sharings;
    private final Coming coming;
    private final Pages pages;
    private final Messages messages;

    NetworkPageController(
            Readers readers,
            Benchmarks benchmarks,
            Courses courses,
            AreaSums sums,
            Sharings sharings,
            Coming coming,
            Pages pages,
            Messages messages) {
        this.readers = readers;
        this.benchmarks = benchmarks;
        this.courses = courses;
        this.sums = sums;
        this.sharings = sharings;
        this.coming = coming;
        this.pages = pages;
        this.messages = messages;
    }

    /** Another round or area that this network can be read in. */
    public record Other(String round, String area, String title) {}

    /**
     * The comparison.
     *
     * @param network its key
     * @param round name or id; without round and area what the coming gathering is about, else the latest
     * @param area its key; the first of the round when not said
     * @param scope DIMENSION-key or ITEM-key; the whole questionnaire when not said
     */
    @Produces(MediaType.TEXT_HTML)
    @Get("/{network}")
    HttpResponse<String> network(
            SignedIn who,
            Language language,
            String network,
            @QueryValue @Nullable String round,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "") String scope) {
        Reader reader = readers.of(who);
        Voice voice = new Voice(messages, language);
        Network found = reader.networks().stream()
                .filter(one -> one.key().equals(network))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        List<AreaInRound> readable = benchmarks.published(found).stream()
                .filter(one -> reader.facilitates(network) || reader.mayReadMunicipality(one.municipalityId()))
                .toList();
        Optional<ComingGathering> next = round == null && area == null ? coming.of(found, readable) : Optional.empty();
        Optional<AreaInRound> asked = readable.stream()
                .filter(one -> next.isEmpty() || Coming.isAbout(next.get(), one))
                .filter(one -> round == null
                        || one.roundName().equals(round)
                        || one.roundId().equals(round))
                .filter(one -> area == null || one.areaKey().equals(area))
                .findFirst();
        if (asked.isEmpty()) {
            if (round != null || area != null) {
                throw Refusal.notFound();
            }
            return pages.render("network/empty", Map.of("network", found), language);
        }
        AreaInRound one = asked.get();
        Shared shared = sharings.in(found);
        if (!reader.facilitates(network) && withheld(readable, one, shared)) {
            return pages.render("network/withdrawn", Map.of("network", found, "round", one.roundName()), language);
        }
        Scope of = Scope.of(scope).orElseThrow(Refusal::notFound);
        Comparison comparison = benchmarks.find(
                reader, network, new Benchmarks.Wanted(round == null ? one.roundId() : round, one.areaKey(), of));
        Set<String> own = own(reader, readable);
        List<Comparison> rounds = courses.upTo(comparison, reader, readable);
        NetworkPage page = NetworkPage.of(
                comparison,
                own,
                Peers.of(comparison.benchmark(), own, sums),
                rounds.size() > 1 ? Development.of(rounds, own, sums, voice) : null,
                voice);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("others", others(readable, one, voice));
        model.put("sharing", sharing(readable, one, own, shared));
        model.put("everybody", false);
        next.ifPresent(gathering -> model.put("coming", gathering));
        model.put("open", comparison.sharers().open() && comparison.benchmark().visibility() == NodeStatus.SHOWN);
        model.put("chooses", who.has(Role.COORDINATOR, Role.PROJECT_LEADER));
        model.put("facilitates", reader.facilitates(network) || who.has(Role.SECRETARIAT, Role.PROJECT_LEADER));
        return pages.render("network/network", model, language);
    }

    /** Whether the reader's municipality has taken its results out of this comparison: then it sees nobody else's either. */
    private static boolean withheld(List<AreaInRound> readable, AreaInRound asked, Shared shared) {
        return readable.stream()
                .filter(one -> one.roundName().equals(asked.roundName())
                        && one.areaKey().equals(asked.areaKey()))
                .allMatch(one -> shared.of(one.municipalityId(), one.roundId()) == Sharing.WITHDRAWN);
    }

    /** What the reader's own municipality shares here, as the last part of a message's key; empty where there is no own. */
    private static String sharing(List<AreaInRound> readable, AreaInRound asked, Set<String> own, Shared shared) {
        return readable.stream()
                .filter(one ->
                        own.contains(one.municipalityCode()) && one.roundName().equals(asked.roundName()))
                .map(one ->
                        shared.of(one.municipalityId(), one.roundId()).name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** Who reads one municipality sees it in bold; who reads several has none of their own here. */
    private static Set<String> own(Reader reader, List<AreaInRound> readable) {
        Set<String> own = readable.stream()
                .filter(area -> reader.mayReadMunicipality(area.municipalityId()))
                .map(AreaInRound::municipalityCode)
                .collect(Collectors.toSet());
        return own.size() == 1 ? own : Set.of();
    }

    /** Each round and area once, by its first part: titles are read for as many as there are to choose from. */
    private List<Other> others(List<AreaInRound> readable, AreaInRound now, Voice voice) {
        Map<String, AreaInRound> first = new LinkedHashMap<>();
        for (AreaInRound one : readable) {
            first.putIfAbsent(one.areaKey() + "/" + one.roundName(), one);
        }
        first.remove(now.areaKey() + "/" + now.roundName());
        return first.values().stream()
                .map(one -> new Other(
                        one.roundName(), one.areaKey(), voice.of(sums.read(one).title(), one.areaKey())))
                .toList();
    }
}
