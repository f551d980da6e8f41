package opplevd.report.measure;

import java.util.List;
import opplevd.quality.Change;
import opplevd.quality.QualityRatio;
import opplevd.report.node.Scope;
import opplevd.report.results.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What K did from the baseline round to the latest round since.
 *
 * @param before name of the baseline round; null where there is none
 * @param after name of the latest round since; null where there is none
 * @param scopes how each of what the measure is tied to moved, where both rounds show it
 * @param course K of the first of them, round by round, of the rounds that can be put side by side
 */
record Effect(
        Kind kind, @Nullable String before, @Nullable String after, List<ScopeChange> scopes, List<Point> course) {
    Effect {
        scopes = List.copyOf(scopes);
        course = List.copyOf(course);
    }

    /** What there is to compare. */
    enum Kind {
        MEASURED,
        /** No round since the measure began. */
        NOT_YET,
        NO_BASELINE,
        /** The rounds since asked something else. */
        NOT_COMPARABLE,
        /** Too few answered in one of the two. */
        HIDDEN,
        /** Its effect is not read by K. */
        NOT_QUALITY
    }

    /**
     * How one scope moved.
     *
     * @param now K of the later round
     */
    record ScopeChange(Scope scope, Change change, Level now) {}

    /** K in a round; before tells whether it was published before the measure began. */
    record Point(String round, Level level, boolean before) {}

    /** K on the scale of its questionnaire. */
    record Level(QualityRatio ratio, Questionnaire.Scale scale) {}

    static Effect nothing(Kind kind) {
        return new Effect(kind, null, null, List.of(), List.of());
    }

    /** What can be said in one word: of the first scope, which is the whole where the measure is tied to nothing less. */
    Outcome outcome() {
        return scopes.isEmpty()
                ? Outcome.NOT_MEASURED
                : Outcome.of(scopes.getFirst().change().quality());
    }
}
