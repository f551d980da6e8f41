package opplevd.report.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Funnel;
import opplevd.quality.NodeStatus;
import opplevd.quality.Pairwise;
import opplevd.quality.Shrinkage;
import opplevd.report.benchmark.BenchmarkMember.UnitPoint;
import opplevd.report.node.QualityAnswer;
import opplevd.report.results.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers about a network's service area in a round.
 *
 * @param members quality of each municipality, by name; empty unless shown
 * @param scope what the funnel, shrinkage and pairs are of: DIMENSION-key, ITEM-key, or nothing for the whole questionnaire
 * @param missing codes of members that have published nothing here
 * @param withoutK codes of members that measure no quality
 * @param notComparable codes of members that can't be compared
 * @param refused the same, with the reason
 * @param warnings what makes the comparison less sure than its figures say
 */
@Serdeable
record BenchmarkAnswer(
        NodeStatus visibility,
        List<QualityAnswer> members,
        String funnelStatus,
        @Nullable FunnelAnswer funnel,
        String shrinkageStatus,
        @Nullable ShrinkageAnswer shrinkage,
        String pairwiseStatus,
        @Nullable PairwiseAnswer pairwise,
        String network,
        String round,
        String area,
        String scope,
        List<String> missing,
        List<String> withoutK,
        List<String> notComparable,
        List<RefusedAnswer> refused,
        List<Warning> warnings) {

    /** A member that can't be compared, and why. */
    @Serdeable
    record RefusedAnswer(String municipality, Difference because) {}

    /** The funnel of the units. */
    @Serdeable
    record FunnelAnswer(
            String status,
            @Nullable Double targetK,
            @Nullable Double pooledSd,
            @Nullable Double phi,
            @Nullable Double tau2,
            List<FunnelUnit> units) {}

    /** A unit in the funnel. */
    @Serdeable
    record FunnelUnit(
            String unit,
            long n,
            @Nullable Double k,
            @Nullable Double z,
            @Nullable Double zWinsorised,
            @Nullable Double zAdjusted,
            @Nullable Double lo95,
            @Nullable Double hi95,
            @Nullable Double lo998,
            @Nullable Double hi998,
            @Nullable Double lo998Unadjusted,
            @Nullable Double hi998Unadjusted,
            @JsonProperty("class") Funnel.@Nullable Place place,
            String name,
            String municipality) {}

    /** What is best guessed of each municipality. */
    @Serdeable
    record ShrinkageAnswer(
            @Nullable Double muK,
            @Nullable Double seMuLog,
            @Nullable Double tau2,
            @Nullable Double q,
            @Nullable Double i2Percent,
            List<ShrunkUnit> units) {}

    /** A municipality, drawn towards the common K. */
    @Serdeable
    record ShrunkUnit(
            String unit,
            long n,
            @Nullable Double k,
            @Nullable Double kShrunk,
            @Nullable Double seLogShrunk,
            @Nullable Double reliability) {}

    /** Which municipalities differ for certain. */
    @Serdeable
    record PairwiseAnswer(List<PairAnswer> pairs, List<RankAnswer> ranks) {}

    /** Two municipalities. */
    @Serdeable
    record PairAnswer(
            String a,
            String b,
            @Nullable Double ratio,
            @Nullable Double t,
            @Nullable Double df,
            @Nullable Double p,
            @Nullable Double ciLow,
            @Nullable Double ciHigh,
            @Nullable Double pHolm,
            @Nullable Double pBh) {}

    /** Between which ranks a municipality may lie. */
    @Serdeable
    record RankAnswer(String unit, @Nullable Double k, int rankBest, int rankWorst) {}

    static BenchmarkAnswer of(Comparison comparison) {
        Benchmark benchmark = comparison.benchmark();
        Funnel funnel = benchmark.funnel();
        Shrinkage shrinkage = benchmark.shrinkage();
        Pairwise pairwise = benchmark.pairwise();
        return new BenchmarkAnswer(
                benchmark.visibility(),
                benchmark.members().stream()
                        .map(member -> QualityAnswer.of(member.quality()))
                        .toList(),
                benchmark.funnelStatus(),
                funnel == null ? null : funnel(funnel, benchmark.units()),
                benchmark.shrinkageStatus(),
                shrinkage == null ? null : shrinkage(shrinkage),
                benchmark.pairwiseStatus(),
                pairwise == null ? null : pairwise(pairwise),
                comparison.network().key(),
                comparison.round(),
                comparison.area(),
                comparison.scope().text(),
                comparison.missing(),
                comparison.withoutK(),
                comparison.notComparable().stream()
                        .map(refused -> refused.area().municipalityCode())
                        .toList(),
                comparison.notComparable().stream()
                        .map(refused -> new RefusedAnswer(refused.area().municipalityCode(), refused.difference()))
                        .toList(),
                Warning.of(benchmark));
    }

    private static FunnelAnswer funnel(Funnel funnel, List<UnitPoint> units) {
        List<FunnelUnit> points = new ArrayList<>();
        for (int i = 0; i < funnel.units().size(); i++) {
            points.add(unit(funnel.units().get(i), units.get(i), funnel.status() == Funnel.Status.OK));
        }
        return new FunnelAnswer(
                funnel.status().name(),
                orNull(funnel.targetK()),
                orNull(funnel.pooledSd()),
                orNull(funnel.phi()),
                orNull(funnel.tau2()),
                points);
    }

    private static FunnelUnit unit(Funnel.Point point, UnitPoint unit, boolean placed) {
        Funnel.Limits limits = point.limits();
        return new FunnelUnit(
                point.id(),
                point.n(),
                orNull(point.k()),
                orNull(point.z()),
                orNull(point.zWinsorised()),
                orNull(point.zAdjusted()),
                orNull(limits.lo95()),
                orNull(limits.hi95()),
                orNull(limits.lo998()),
                orNull(limits.hi998()),
                orNull(limits.lo998Unadjusted()),
                orNull(limits.hi998Unadjusted()),
                placed ? point.place() : null,
                unit.name(),
                unit.municipality());
    }

    private static ShrinkageAnswer shrinkage(Shrinkage shrinkage) {
        return new ShrinkageAnswer(
                orNull(shrinkage.muK()),
                orNull(shrinkage.seMuLog()),
                orNull(shrinkage.tau2()),
                orNull(shrinkage.q()),
                orNull(shrinkage.i2Percent()),
                shrinkage.units().stream()
                        .map(unit -> new ShrunkUnit(
                                unit.id(),
                                unit.n(),
                                orNull(unit.k()),
                                orNull(unit.kShrunk()),
                                orNull(unit.seLogShrunk()),
                                orNull(unit.reliability())))
                        .toList());
    }

    private static PairwiseAnswer pairwise(Pairwise pairwise) {
        return new PairwiseAnswer(
                pairwise.pairs().stream()
                        .map(pair -> new PairAnswer(
                                pair.a(),
                                pair.b(),
                                orNull(pair.ratio()),
                                orNull(pair.t()),
                                orNull(pair.df()),
                                orNull(pair.p()),
                                orNull(pair.ciLow()),
                                orNull(pair.ciHigh()),
                                orNull(pair.pHolm()),
                                orNull(pair.pBh())))
                        .toList(),
                pairwise.ranks().stream()
                        .map(rank -> new RankAnswer(rank.id(), orNull(rank.k()), rank.best(), rank.worst()))
                        .toList());
    }

    private static @Nullable Double orNull(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
