package opplevd.report.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import opplevd.quality.QualityRatio;
import opplevd.quality.Stratum;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.Scope;
import opplevd.report.results.AreaSums;

/** How good are the others together, with oneself left out? Their units are strata, as in an area. */
final class Peers {
    private static final double CONFIDENCE = 0.95;

    private Peers() {}

    /** Empty without exactly one own member that is shown, or where the others can't be weighted alike. */
    static Optional<QualityRatio> of(Benchmark benchmark, Set<String> own, AreaSums sums) {
        List<BenchmarkMember> shown =
                benchmark.members().stream().filter(BenchmarkMember::shown).toList();
        List<BenchmarkMember> others =
                shown.stream().filter(member -> !own.contains(member.code())).toList();
        boolean alike =
                others.stream().allMatch(member -> member.quality().weighting() == NodeQuality.Weighting.INVITED);
        if (others.size() != shown.size() - 1 || !alike) {
            return Optional.empty();
        }
        List<Stratum> strata = others.stream()
                .flatMap(member -> AreaNode.strata(sums.read(member.where()), Scope.WHOLE).stream())
                .toList();
        return Optional.of(QualityRatio.ofStrata(strata, CONFIDENCE));
    }
}
