package opplevd.report.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.quality.Stratum;
import opplevd.report.results.PooledSingle;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.SingleArea;
import opplevd.report.results.SingleOthers;
import opplevd.report.results.SingleSums;
import opplevd.report.results.SingleUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a node where each item has one answer. A mean experience has the interval that K has, of the ratio to 1: units are
 * strata that count with their users. Answers to the direct question are added up as they are.
 */
final class SingleNode {
    private SingleNode() {}

    /** Of a unit; null where items are asked in pairs. */
    static @Nullable SingleQuality ofUnit(Questionnaire asked, PublishedUnit unit) {
        SingleUnit single = unit.single();
        if (single == null) {
            return null;
        }
        List<SingleQuality.Part> items = new ArrayList<>();
        asked.itemKeys().forEach(key -> items.add(part(key, unit, single.items().get(key))));
        List<SingleQuality.Part> dimensions = new ArrayList<>();
        asked.dimensionKeys()
                .forEach(key ->
                        dimensions.add(part(key, unit, single.dimensions().get(key))));
        return of(asked, NodeQuality.Weighting.INVITED, part("", unit, single.whole()), dimensions, items);
    }

    /** Of a service area; null where items are asked in pairs. */
    static @Nullable SingleQuality ofArea(PublishedArea area) {
        SingleArea single = area.single();
        if (single == null) {
            return null;
        }
        Questionnaire asked = area.questionnaire();
        SingleOthers others = area.pooled().single();
        Scope whole =
                new Scope("", single.whole().visibility(), SingleUnit::whole, others == null ? null : others.whole());
        List<SingleQuality.Part> dimensions = asked.dimensionKeys().stream()
                .map(key -> part(
                        area,
                        new Scope(
                                key,
                                single.dimension(key),
                                of -> Objects.requireNonNull(of.dimensions().get(key)),
                                others == null ? null : others.dimension(key))))
                .toList();
        List<SingleQuality.Part> items = asked.itemKeys().stream()
                .map(key -> part(
                        area,
                        new Scope(
                                key,
                                single.item(key),
                                of -> Objects.requireNonNull(of.items().get(key)),
                                others == null ? null : others.item(key))))
                .toList();
        boolean known = pieces(area, whole).stream().allMatch(piece -> piece.invited() > 0);
        return of(
                asked,
                known ? NodeQuality.Weighting.INVITED : NodeQuality.Weighting.UNWEIGHTED,
                part(area, whole),
                dimensions,
                items);
    }

    /** Of a unit in whatever it was asked. */
    static NodeStatus visibility(PublishedUnit unit) {
        SingleUnit single = unit.single();
        return single == null
                ? unit.whole().visibility()
                : visibility(
                        single.whole().visibility(),
                        single.items().values().stream().anyMatch(SingleSums::shown));
    }

    /** One scope of an area. */
    private record Scope(
            String key,
            NodeStatus visibility,
            Function<SingleUnit, SingleSums> of,
            @Nullable PooledSingle others) {}

    /** A shown unit, or the hidden ones together. */
    private record Piece(
            int n,
            double invited,
            @Nullable ScoreSums experience,
            @Nullable List<Integer> distribution) {}

    private static List<Piece> pieces(PublishedArea area, Scope scope) {
        List<Piece> pieces = new ArrayList<>();
        for (PublishedUnit unit : area.units()) {
            SingleSums sums = scope.of().apply(Objects.requireNonNull(unit.single()));
            if (sums.shown()) {
                pieces.add(
                        new Piece(sums.scored(), known(unit.knownInvited()), sums.experience(), sums.distribution()));
            }
        }
        PooledSingle others = scope.others();
        if (others != null) {
            pieces.add(new Piece(others.n(), known(others.invited()), others.experience(), others.distribution()));
        }
        return pieces;
    }

    private static SingleQuality.Part part(PublishedArea area, Scope scope) {
        if (scope.visibility() != NodeStatus.SHOWN) {
            return new SingleQuality.Part(scope.key(), scope.visibility(), 0, null, List.of());
        }
        List<Piece> pieces = pieces(area, scope);
        List<ScoreSums> sums = new ArrayList<>();
        List<Double> invited = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.experience() != null) {
                sums.add(piece.experience());
                invited.add(piece.invited());
            }
        }
        return new SingleQuality.Part(
                scope.key(),
                scope.visibility(),
                pieces.stream().mapToLong(Piece::n).sum(),
                sums.isEmpty() ? null : QualityRatio.ofStrata(Stratum.ofArea(sums, invited), UnitNode.CONFIDENCE),
                area.questionnaire().kind() == Questionnaire.Kind.DIRECT ? together(pieces) : List.of());
    }

    private static List<Integer> together(List<Piece> pieces) {
        List<Integer> sum = new ArrayList<>();
        for (Piece piece : pieces) {
            List<Integer> one = piece.distribution();
            for (int answer = 0; one != null && answer < one.size(); answer++) {
                if (answer < sum.size()) {
                    sum.set(answer, sum.get(answer) + one.get(answer));
                } else {
                    sum.add(one.get(answer));
                }
            }
        }
        return sum;
    }

    private static SingleQuality.Part part(String key, PublishedUnit unit, @Nullable SingleSums sums) {
        Objects.requireNonNull(sums, key);
        if (!sums.shown()) {
            return new SingleQuality.Part(key, sums.visibility(), 0, null, List.of());
        }
        double invited = known(unit.knownInvited());
        ScoreSums experience = sums.experience();
        List<Integer> distribution = sums.distribution();
        return new SingleQuality.Part(
                key,
                sums.visibility(),
                sums.scored(),
                experience == null
                        ? null
                        : QualityRatio.ofUnit(
                                experience, invited > 0 ? unit.responses() / invited : 0, UnitNode.CONFIDENCE),
                distribution == null ? List.of() : distribution);
    }

    private static SingleQuality of(
            Questionnaire asked,
            NodeQuality.Weighting weighting,
            SingleQuality.Part whole,
            List<SingleQuality.Part> dimensions,
            List<SingleQuality.Part> items) {
        NodeStatus visibility = visibility(whole.visibility(), items.stream().anyMatch(SingleQuality.Part::shown));
        return new SingleQuality(Objects.requireNonNull(asked.kind()), visibility, weighting, whole, dimensions, items);
    }

    private static NodeStatus visibility(NodeStatus whole, boolean anItemShown) {
        return anItemShown ? NodeStatus.SHOWN : whole;
    }

    private static double known(@Nullable Integer invited) {
        return invited == null ? Double.NaN : invited;
    }
}
