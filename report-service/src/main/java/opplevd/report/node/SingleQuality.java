package opplevd.report.node;

import java.util.List;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.report.results.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a node where each item has one answer instead of a pair: there is no K. Of the direct question for each
 * item how many gave which answer; of experience alone its mean with an interval.
 *
 * @param kind DIRECT or EXPERIENCE
 * @param visibility of the node: that of the whole, or SHOWN if an item is
 */
public record SingleQuality(
        Questionnaire.Kind kind,
        NodeStatus visibility,
        NodeQuality.Weighting weighting,
        Part whole,
        List<Part> dimensions,
        List<Part> items) {

    /**
     * One scope.
     *
     * @param key of the dimension or item; empty for the whole
     * @param n respondents scored; 0 where hidden
     * @param experience the mean experience as "K" of the ratio to 1, so with its interval; null where none is told
     * @param distribution how many gave each answer, index 0 = none; empty where it isn't told
     */
    public record Part(
            String key,
            NodeStatus visibility,
            long n,
            @Nullable QualityRatio experience,
            List<Integer> distribution) {
        public Part {
            distribution = List.copyOf(distribution);
        }

        public boolean shown() {
            return visibility == NodeStatus.SHOWN;
        }

        /** How many gave an answer of the scale; ask only where there is a distribution. */
        public int gave(int answer) {
            return distribution.get(answer);
        }
    }

    public SingleQuality {
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
    }

    /** The part with a key. */
    static Part part(List<Part> parts, String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
    }

    public boolean direct() {
        return kind == Questionnaire.Kind.DIRECT;
    }
}
