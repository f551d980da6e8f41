package opplevd.report.node;

import java.util.Objects;
import opplevd.quality.Ceiling;
import opplevd.quality.MetShare;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import org.jspecify.annotations.Nullable;

/**
 * One scope of a node: its figures, or why there are none.
 *
 * @param figures null unless shown
 */
public record ScopeQuality(NodeStatus visibility, @Nullable Figures figures) {

    /**
     * What can be said.
     *
     * @param ratio K and its interval, mean experience and expectation
     * @param met how many got at least what they expected
     * @param ceiling how many expect all that the scale can say
     */
    public record Figures(QualityRatio ratio, MetShare met, Ceiling ceiling) {}

    public ScopeQuality {
        if ((visibility == NodeStatus.SHOWN) != (figures != null)) {
            throw new IllegalArgumentException("figures where shown and nowhere else: " + visibility);
        }
    }

    static ScopeQuality hidden(NodeStatus visibility) {
        return new ScopeQuality(visibility, null);
    }

    static ScopeQuality shown(QualityRatio ratio, MetShare met, Ceiling ceiling) {
        return new ScopeQuality(NodeStatus.SHOWN, new Figures(ratio, met, ceiling));
    }

    public boolean shown() {
        return figures != null;
    }

    /** K and what belongs to it; ask only where shown. */
    public QualityRatio ratio() {
        return Objects.requireNonNull(figures, "hidden").ratio();
    }

    /** Ask only where shown. */
    public MetShare met() {
        return Objects.requireNonNull(figures, "hidden").met();
    }

    /** Ask only where shown. */
    public Ceiling ceiling() {
        return Objects.requireNonNull(figures, "hidden").ceiling();
    }
}
