package opplevd.report.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opplevd.quality.Ceiling;
import opplevd.quality.Contributions;
import opplevd.quality.MetShare;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.quality.Stratum;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.PooledSums;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedContributions;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.ScopeSums;
import org.jspecify.annotations.Nullable;

/**
 * The quality of a municipality's service area (docs/method.md, sections 1 to 3, 8 and 9): units are strata that count
 * with their users; the hidden units together are one stratum; units that nobody answered for are left out and named.
 */
public final class AreaNode {
    private AreaNode() {}

    public static NodeQuality quality(AreaInRound where, PublishedArea area) {
        ScopeQuality overall = scope(area, Scope.WHOLE);
        Questionnaire asked = area.questionnaire();
        SingleQuality single = SingleNode.ofArea(area);
        boolean shown = overall.shown() || (single != null && single.visibility() == NodeStatus.SHOWN);
        int responses = area.units().stream().mapToInt(PublishedUnit::responses).sum();
        Integer invited = invited(area, PublishedUnit::invited);
        Integer known = invited(area, PublishedUnit::knownInvited);
        return new NodeQuality(
                NodeQuality.Level.AREA,
                where.municipalityId() + "/" + where.areaKey(),
                where.municipalityCode(),
                where.municipalityName(),
                where,
                asked,
                shown ? invited : null,
                responses,
                shown ? UnitNode.rate(responses, known) : Double.NaN,
                single == null ? weighting(area) : single.weighting(),
                overall,
                dimensions(asked, area),
                items(asked, area),
                area.units().stream()
                        .filter(unit -> SingleNode.visibility(unit) == NodeStatus.EMPTY)
                        .map(PublishedUnit::code)
                        .toList(),
                single,
                GroupedQuality.of(area.breakdown()));
    }

    /** The strata of an area's figure in a scope; empty where the area itself is hidden. */
    public static List<Stratum> strata(PublishedArea area, Scope scope) {
        if (scope.visibility(area) != NodeStatus.SHOWN) {
            return List.of();
        }
        List<Piece> pieces = pieces(area, scope);
        return Stratum.ofArea(
                pieces.stream().map(Piece::sums).toList(),
                pieces.stream().map(Piece::invited).toList());
    }

    /** A shown unit, or the hidden ones together. */
    private record Piece(ScoreSums sums, double invited, long top, long pairs, PublishedContributions given) {}

    private static List<Piece> pieces(PublishedArea area, Scope scope) {
        List<Piece> pieces = new ArrayList<>();
        for (PublishedUnit unit : area.units()) {
            ScopeSums sums = scope.of(unit);
            if (sums.shown()) {
                Integer invited = unit.knownInvited();
                pieces.add(new Piece(
                        sums.scores(),
                        invited == null ? Double.NaN : invited,
                        sums.atTop(),
                        sums.completePairs(),
                        unit.contributed()));
            }
        }
        PooledSums others = scope.others(area);
        if (others != null) {
            Integer invited = others.invited();
            pieces.add(new Piece(
                    others.scores(),
                    invited == null ? Double.NaN : invited,
                    others.atTop(),
                    others.completePairs(),
                    area.pooled().contributed()));
        }
        return pieces;
    }

    private static ScopeQuality scope(PublishedArea area, Scope scope) {
        if (scope.visibility(area) != NodeStatus.SHOWN) {
            return ScopeQuality.hidden(scope.visibility(area));
        }
        List<Piece> pieces = pieces(area, scope);
        List<Stratum> strata = strata(area, scope);
        return ScopeQuality.shown(
                QualityRatio.ofStrata(strata, UnitNode.CONFIDENCE),
                MetShare.ofStrata(strata, UnitNode.CONFIDENCE),
                new Ceiling(
                        pieces.stream().mapToLong(Piece::top).sum(),
                        pieces.stream().mapToLong(Piece::pairs).sum()));
    }

    private static NodeQuality.Weighting weighting(PublishedArea area) {
        boolean known = pieces(area, Scope.WHOLE).stream().allMatch(piece -> piece.invited() > 0);
        return known ? NodeQuality.Weighting.INVITED : NodeQuality.Weighting.UNWEIGHTED;
    }

    private static List<PartQuality> dimensions(Questionnaire asked, PublishedArea area) {
        List<String> keys = asked.dimensionKeys();
        boolean shown = keys.stream().allMatch(key -> area.dimension(key) == NodeStatus.SHOWN);
        List<Double> contributions = contributions(area, shown, keys, PublishedContributions::dimensions);
        List<PartQuality> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            parts.add(new PartQuality(key, key, scope(area, Scope.dimension(key)), contributions.get(i)));
        }
        return parts;
    }

    private static List<PartQuality> items(Questionnaire asked, PublishedArea area) {
        List<String> keys = asked.itemKeys();
        boolean shown = keys.stream().allMatch(key -> area.item(key) == NodeStatus.SHOWN);
        List<Double> contributions = contributions(area, shown, keys, PublishedContributions::items);
        List<PartQuality> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Questionnaire.Item item = asked.items().get(i);
            parts.add(new PartQuality(
                    item.key(), item.dimension(), scope(area, Scope.item(item.key())), contributions.get(i)));
        }
        return parts;
    }

    /** Each part's contribution with the weights of the whole; NaN unless all of them are published for every stratum. */
    private static List<Double> contributions(
            PublishedArea area,
            boolean everyPartShown,
            List<String> keys,
            Function<PublishedContributions, @Nullable Map<String, Double>> kind) {
        List<Piece> pieces = pieces(area, Scope.WHOLE);
        List<Stratum> strata = strata(area, Scope.WHOLE);
        List<Contributions.Part> parts = new ArrayList<>();
        for (int i = 0; i < strata.size(); i++) {
            Map<String, Double> sums = kind.apply(pieces.get(i).given());
            if (sums != null && sums.keySet().containsAll(keys)) {
                parts.add(new Contributions.Part(keys.stream().map(sums::get).toList(), strata.get(i)));
            }
        }
        if (!everyPartShown || parts.isEmpty() || parts.size() < pieces.size()) {
            return keys.stream().map(key -> Double.NaN).toList();
        }
        return Contributions.ofStrata(parts).items();
    }

    private static @Nullable Integer invited(PublishedArea area, Function<PublishedUnit, @Nullable Integer> of) {
        int sum = 0;
        for (PublishedUnit unit : area.units()) {
            Integer one = of.apply(unit);
            if (one == null) {
                return null;
            }
            sum += one;
        }
        return sum;
    }
}
