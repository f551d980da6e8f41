package opplevd.report.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.quality.QualityRatio;
import opplevd.quality.Stratum;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;

/** How good are the others together, with oneself left out? Their units are strata, as in an area. */
final class Peers {
    private static final double CONFIDENCE = 0.95;

    private final List<BenchmarkMember> shown;
    private final Map<AreaInRound, List<Stratum>> strata = new HashMap<>();

    Peers(Benchmark benchmark, AreaSums sums) {
        this.shown = benchmark.members().stream().filter(BenchmarkMember::shown).toList();
        sums.each(
                shown.stream().map(BenchmarkMember::where).toList(),
                (where, area) ->
                        strata.put(where, AreaNode.strata(area, shown.getFirst().scope())));
    }

    /** Empty without exactly one own member that is shown. */
    static Optional<QualityRatio> of(Benchmark benchmark, Set<String> own, AreaSums sums) {
        return own.size() == 1
                ? new Peers(benchmark, sums).without(own.iterator().next())
                : Optional.empty();
    }

    /** Empty where that one is not shown, and where the others can't be weighted alike. */
    Optional<QualityRatio> without(String code) {
        List<BenchmarkMember> others =
                shown.stream().filter(member -> !member.code().equals(code)).toList();
        boolean alike =
                others.stream().allMatch(member -> member.quality().weighting() == NodeQuality.Weighting.INVITED);
        if (others.size() != shown.size() - 1 || !alike) {
            return Optional.empty();
        }
        return Optional.of(QualityRatio.ofStrata(
                others.stream().flatMap(member -> strata(member).stream()).toList(), CONFIDENCE));
    }

    /** What a member's figure is made of; empty where it is hidden. */
    List<Stratum> strata(BenchmarkMember member) {
        return strata.getOrDefault(member.where(), List.of());
    }
}
