package opplevd.report.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.quality.QualityRatio;
import opplevd.quality.Stratum;
import opplevd.report.network.Members;
import opplevd.report.network.Membership;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.network.Shared;
import opplevd.report.network.Sharings;
import opplevd.report.node.AreaNode;
import opplevd.report.node.Scope;
import opplevd.report.reader.Reader;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;
import opplevd.report.results.Results;
import org.jspecify.annotations.Nullable;

/**
 * What is K of the whole programme in each area, in its latest round? Of at least five municipalities, without a name, so that
 * also the first year has something to compare with. It is of those that were in a network then; those that do not share a round
 * are left out.
 */
@Singleton
class Means {
    /** Fewer could be told apart by those who know their own. */
    static final int FEWEST = 5;

    private static final double CONFIDENCE = 0.95;
    private static final int KEPT = 50;

    private final Results results;
    private final AreaSums sums;
    private final Networks networks;
    private final Members members;
    private final Sharings sharings;
    private final Municipalities municipalities;
    private final Cache<List<AreaInRound>, Optional<QualityRatio>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Means(
            Results results,
            AreaSums sums,
            Networks networks,
            Members members,
            Sharings sharings,
            Municipalities municipalities) {
        this.results = results;
        this.sums = sums;
        this.networks = networks;
        this.members = members;
        this.sharings = sharings;
        this.municipalities = municipalities;
    }

    /** An area of a round: how many municipalities, and their K together. */
    record Mean(AreaInRound any, int municipalities, QualityRatio ratio) {}

    /** One for each area that has a round of five or more. */
    List<Mean> all() {
        List<Network> programme = networks.all();
        Set<String> withdrawn = withdrawn(programme);
        Map<String, List<Membership>> periods = members.inAny(programme);
        Map<String, List<AreaInRound>> byRound = new LinkedHashMap<>();
        List<AreaInRound> published = results.areas(MunicipalityScope.every(
                municipalities, "the programme's mean is made of all its municipalities and names none"));
        for (AreaInRound area : published) {
            boolean belonged = periods.getOrDefault(area.municipalityId(), List.of()).stream()
                    .anyMatch(period -> period.on(Reader.dayOf(area)));
            if (area.pairs() && belonged && !withdrawn.contains(area.municipalityId() + area.roundId())) {
                byRound.computeIfAbsent(area.areaKey() + "/" + area.roundName(), any -> new ArrayList<>())
                        .add(area);
            }
        }
        Map<String, Mean> latest = new LinkedHashMap<>();
        for (List<AreaInRound> round : byRound.values()) {
            AreaInRound any = round.getFirst();
            if (!latest.containsKey(any.areaKey())) {
                Mean mean = mean(round.stream().filter(any::comparableWith).toList());
                if (mean != null) {
                    latest.put(any.areaKey(), mean);
                }
            }
        }
        return List.copyOf(latest.values());
    }

    private @Nullable Mean mean(List<AreaInRound> areas) {
        if (areas.size() < FEWEST) {
            return null;
        }
        Optional<QualityRatio> ratio = kept.get(areas, this::ratio);
        return ratio.map(found -> new Mean(areas.getFirst(), areas.size(), found))
                .orElse(null);
    }

    /** Empty where fewer than five are shown. */
    private Optional<QualityRatio> ratio(List<AreaInRound> areas) {
        List<List<Stratum>> shown = new ArrayList<>();
        sums.each(areas, (where, area) -> {
            List<Stratum> own = AreaNode.strata(area, Scope.WHOLE);
            if (!own.isEmpty()) {
                shown.add(own);
            }
        });
        List<Stratum> strata = shown.stream().flatMap(List::stream).toList();
        return shown.size() < FEWEST ? Optional.empty() : Optional.of(QualityRatio.ofStrata(strata, CONFIDENCE));
    }

    private Set<String> withdrawn(List<Network> programme) {
        Set<String> withdrawn = new HashSet<>();
        for (Network network : programme) {
            Shared shared = sharings.in(network);
            withdrawn.addAll(shared.withdrawn());
        }
        return withdrawn;
    }
}
