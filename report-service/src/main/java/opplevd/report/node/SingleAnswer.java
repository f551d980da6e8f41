package opplevd.report.node;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.report.results.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers of a node where each item has one answer: of experience alone the mean with its interval, of the
 * direct question how many gave which answer.
 *
 * @param kind DIRECT or EXPERIENCE
 */
@Serdeable
record SingleAnswer(Questionnaire.Kind kind, Part overall, List<Part> dimensions, List<Part> items) {

    /**
     * One scope.
     *
     * @param key of the dimension or item; null for the whole
     * @param distribution how many gave each answer, index 0 = none; of the direct question 1 worse, 2 as expected, 3
     *     better; null where it isn't told
     */
    @Serdeable
    record Part(
            @Nullable String key,
            NodeStatus visibility,
            @Nullable Long n,
            @Nullable Double meanExperience,
            @Nullable Double ciLow,
            @Nullable Double ciHigh,
            @Nullable String status,
            @Nullable List<Integer> distribution) {
        static Part of(SingleQuality.Part part) {
            QualityRatio mean = part.experience();
            return new Part(
                    part.key().isEmpty() ? null : part.key(),
                    part.visibility(),
                    part.shown() ? part.n() : null,
                    mean == null ? null : ScopeAnswer.orNull(mean.k()),
                    mean == null ? null : ScopeAnswer.orNull(mean.ciLow()),
                    mean == null ? null : ScopeAnswer.orNull(mean.ciHigh()),
                    mean == null ? null : mean.status().name(),
                    part.distribution().isEmpty() ? null : part.distribution());
        }
    }

    static @Nullable SingleAnswer of(@Nullable SingleQuality single) {
        return single == null
                ? null
                : new SingleAnswer(
                        single.kind(),
                        Part.of(single.whole()),
                        single.dimensions().stream().map(Part::of).toList(),
                        single.items().stream().map(Part::of).toList());
    }
}
