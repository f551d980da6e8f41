package opplevd.report.node;

import java.util.List;
import java.util.Map;
import opplevd.quality.Ceiling;
import opplevd.quality.Contributions;
import opplevd.quality.MetShare;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.ScopeSums;
import opplevd.report.results.UnitInRound;
import org.jspecify.annotations.Nullable;

/**
 * The quality of one unit (docs/method.md, sections 1 to 3 and 8). The sampling fraction is responses / invited, the same
 * for every scope; nothing is known of it when the invited are unknown or a link was open to everyone.
 */
public final class UnitNode {
    static final double CONFIDENCE = 0.95;

    private UnitNode() {}

    public static NodeQuality quality(UnitInRound where, Questionnaire asked, PublishedUnit unit) {
        ScopeQuality overall = scope(unit, unit.whole());
        SingleQuality single = SingleNode.ofUnit(asked, unit);
        boolean shown = overall.shown() || (single != null && single.visibility() == NodeStatus.SHOWN);
        return new NodeQuality(
                NodeQuality.Level.UNIT,
                unit.id(),
                unit.code(),
                unit.name(),
                where.area(),
                asked,
                shown ? unit.invited() : null,
                unit.responses(),
                shown ? rate(unit.responses(), unit.knownInvited()) : Double.NaN,
                NodeQuality.Weighting.INVITED,
                overall,
                dimensions(asked, unit),
                items(asked, unit),
                List.of(),
                single,
                GroupedQuality.of(unit.breakdown()));
    }

    /** Responses / invited; NaN when nobody knows how many were asked. */
    static double rate(int responses, @Nullable Integer invited) {
        return invited == null || invited == 0 ? Double.NaN : (double) responses / invited;
    }

    private static List<PartQuality> dimensions(Questionnaire asked, PublishedUnit unit) {
        Map<String, Double> sums = unit.contributed().dimensions();
        return asked.dimensions().stream()
                .map(dimension -> new PartQuality(
                        dimension.key(),
                        dimension.key(),
                        scope(unit, unit.dimension(dimension.key())),
                        contribution(unit, sums, dimension.key())))
                .toList();
    }

    private static List<PartQuality> items(Questionnaire asked, PublishedUnit unit) {
        Map<String, Double> sums = unit.contributed().items();
        return asked.items().stream()
                .map(item -> new PartQuality(
                        item.key(),
                        item.dimension(),
                        scope(unit, unit.item(item.key())),
                        contribution(unit, sums, item.key())))
                .toList();
    }

    private static double contribution(PublishedUnit unit, @Nullable Map<String, Double> sums, String key) {
        Double sum = sums == null ? null : sums.get(key);
        if (sum == null || !unit.whole().shown()) {
            return Double.NaN;
        }
        return Contributions.ofUnit(List.of(sum), unit.whole().scores()).items().getFirst();
    }

    private static ScopeQuality scope(PublishedUnit unit, ScopeSums sums) {
        if (!sums.shown()) {
            return ScopeQuality.hidden(sums.visibility());
        }
        Integer known = unit.knownInvited();
        double invited = known == null ? Double.NaN : known;
        double fraction = invited > 0 ? unit.responses() / invited : 0;
        ScoreSums scores = sums.scores();
        return ScopeQuality.shown(
                QualityRatio.ofUnit(scores, fraction, CONFIDENCE),
                MetShare.ofUnit(scores, invited, unit.responses(), CONFIDENCE),
                new Ceiling(sums.atTop(), sums.completePairs()));
    }
}
