package opplevd.report.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import opplevd.kit.language.Alphabet;
import opplevd.quality.Change;
import opplevd.quality.Stratum;
import opplevd.report.benchmark.Benchmark;
import opplevd.report.benchmark.Benchmarks;
import opplevd.report.network.Network;
import opplevd.report.network.Shared;
import opplevd.report.network.Sharing;
import opplevd.report.network.Sharings;
import opplevd.report.node.AreaNode;
import opplevd.report.node.Scope;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;
import org.jspecify.annotations.Nullable;

/**
 * How has K gone in a network since its members joined: from the first round of each as a member to its latest that asked the
 * same? By name only those who share both rounds by name; all together where at least three are.
 */
@Singleton
class SinceJoining {
    /** Among fewer without a name, the total and the named ones would tell what they are. */
    private static final int FEWEST_ANONYMOUS = 3;

    private static final double CONFIDENCE = 0.95;
    private static final int KEPT = 5_000;

    private final Benchmarks benchmarks;
    private final Sharings sharings;
    private final AreaSums sums;
    private final Cache<AreaInRound, List<Stratum>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    SinceJoining(Benchmarks benchmarks, Sharings sharings, AreaSums sums) {
        this.benchmarks = benchmarks;
        this.sharings = sharings;
        this.sums = sums;
    }

    /** A municipality's first round as a member and its latest. */
    record Stretch(AreaInRound first, AreaInRound latest, Sharing sharing) {}

    /**
     * An area of a network.
     *
     * @param together of all that share both rounds; null where they are fewer than three
     * @param members how many these are
     * @param named each that shares both by name
     */
    record OfArea(AreaInRound any, @Nullable Change together, int members, List<OfMember> named) {}

    /** A municipality of it. */
    record OfMember(Stretch stretch, Change change) {}

    /** By area. */
    List<OfArea> in(Network network) {
        Shared shared = sharings.in(network);
        Map<String, Map<String, List<AreaInRound>>> published = new TreeMap<>();
        for (AreaInRound area : benchmarks.published(network)) {
            published
                    .computeIfAbsent(area.areaKey(), key -> new HashMap<>())
                    .computeIfAbsent(area.municipalityId(), id -> new ArrayList<>())
                    .add(area);
        }
        List<OfArea> areas = new ArrayList<>();
        for (Map<String, List<AreaInRound>> byMunicipality : published.values()) {
            List<Stretch> stretches = byMunicipality.values().stream()
                    .flatMap(rounds -> stretch(rounds, shared).stream())
                    .sorted(Alphabet.by(stretch -> stretch.latest().municipalityName()))
                    .toList();
            areas.addAll(ofArea(stretches));
        }
        return areas;
    }

    /** None with one round, and where one of the two is not shared. */
    private static List<Stretch> stretch(List<AreaInRound> latestFirst, Shared shared) {
        AreaInRound latest = latestFirst.getFirst();
        AreaInRound first = latestFirst.stream()
                .filter(latest::comparableWith)
                .reduce((later, earlier) -> earlier)
                .orElse(latest);
        Sharing now = shared.of(latest.municipalityId(), latest.roundId());
        Sharing then = shared.of(first.municipalityId(), first.roundId());
        if (first.equals(latest) || now == Sharing.WITHDRAWN || then == Sharing.WITHDRAWN) {
            return List.of();
        }
        return List.of(new Stretch(first, latest, now.isNamed() && then.isNamed() ? Sharing.NAMED : Sharing.ANONYMOUS));
    }

    private List<OfArea> ofArea(List<Stretch> stretches) {
        List<AreaInRound> all = new ArrayList<>();
        stretches.forEach(stretch -> all.addAll(List.of(stretch.first(), stretch.latest())));
        Map<AreaInRound, List<Stratum>> strata = strata(all);
        List<Stretch> shown = stretches.stream()
                .filter(stretch -> !of(stretch.first(), strata).isEmpty()
                        && !of(stretch.latest(), strata).isEmpty())
                .toList();
        List<Stretch> named = shown.stream()
                .filter(stretch -> stretch.sharing() == Sharing.NAMED)
                .toList();
        List<Stretch> counted = shown.size() - named.size() >= FEWEST_ANONYMOUS ? shown : named;
        if (counted.isEmpty()) {
            return List.of();
        }
        List<Stretch> alike = counted.stream()
                .filter(stretch ->
                        stretch.latest().comparableWith(counted.getFirst().latest()))
                .toList();
        return List.of(new OfArea(
                counted.getFirst().latest(),
                alike.size() < Benchmark.FEWEST_MEMBERS ? null : change(alike, strata),
                alike.size(),
                named.stream()
                        .map(stretch -> new OfMember(stretch, change(List.of(stretch), strata)))
                        .toList()));
    }

    private static Change change(List<Stretch> stretches, Map<AreaInRound, List<Stratum>> strata) {
        List<Stratum> before = new ArrayList<>();
        List<Stratum> after = new ArrayList<>();
        for (Stretch stretch : stretches) {
            before.addAll(of(stretch.first(), strata));
            after.addAll(of(stretch.latest(), strata));
        }
        return Change.ofAreas(before, after, CONFIDENCE);
    }

    private static List<Stratum> of(AreaInRound area, Map<AreaInRound, List<Stratum>> strata) {
        return Objects.requireNonNull(strata.get(area));
    }

    private Map<AreaInRound, List<Stratum>> strata(List<AreaInRound> areas) {
        return kept.getAll(areas, missing -> {
            Map<AreaInRound, List<Stratum>> read = new HashMap<>();
            sums.each(List.copyOf(missing), (where, area) -> read.put(where, AreaNode.strata(area, Scope.WHOLE)));
            return read;
        });
    }
}
