package opplevd.report.node;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Ceiling;
import opplevd.quality.MetShare;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.report.results.PublishedBreakdown;
import opplevd.report.results.ScopeSums;
import org.jspecify.annotations.Nullable;

/**
 * A node's K by group of those who answered, where the round is told so. Nobody knows how many of each group were asked: each
 * is a sample of the service as a process, and those of an area count alike, whatever their unit.
 *
 * @param by language, age or relation
 */
public record GroupedQuality(String by, List<Group> groups) {

    /**
     * One group.
     *
     * @param key a language (ISO 639), the key of a group that was asked for, or {@link PublishedBreakdown#NOT_TOLD}
     * @param sums null unless shown
     */
    public record Group(
            String key, ScopeQuality quality, @Nullable ScoreSums sums) {
        private static Group of(String key, ScopeSums sums) {
            if (!sums.shown()) {
                return new Group(key, ScopeQuality.hidden(sums.visibility()), null);
            }
            ScoreSums scores = sums.scores();
            ScopeQuality quality = ScopeQuality.shown(
                    QualityRatio.ofUnit(scores, 0, UnitNode.CONFIDENCE),
                    MetShare.ofUnit(scores, Double.NaN, (double) scores.n(), UnitNode.CONFIDENCE),
                    new Ceiling(sums.atTop(), sums.completePairs()));
            return new Group(key, quality, scores);
        }
    }

    public GroupedQuality {
        groups = List.copyOf(groups);
    }

    /** Null where the round isn't told so. */
    static @Nullable GroupedQuality of(@Nullable PublishedBreakdown published) {
        if (published == null || published.groups().isEmpty()) {
            return null;
        }
        List<Group> groups = new ArrayList<>();
        published.groups().forEach((key, sums) -> groups.add(Group.of(key, sums)));
        return new GroupedQuality(published.by(), groups);
    }
}
