package opplevd.report.node;

import io.micronaut.serde.annotation.Serdeable;
import opplevd.quality.MetShare;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers of one scope; every figure is null unless it is shown, and null where it is undefined, which
 * status explains.
 *
 * @param status OK, or why figures are null: NO_DATA, TOO_FEW, ZERO_VARIANCE, CENSUS (has an interval),
 *     HIDDEN, NO_EXPECTATION (each item had one answer: see single)
 */
@Serdeable
record ScopeAnswer(
        NodeStatus visibility,
        @Nullable Long n,
        @Nullable Double k,
        @Nullable Double ciLow,
        @Nullable Double ciHigh,
        @Nullable Double se,
        @Nullable Double seLog,
        @Nullable Double df,
        String status,
        @Nullable Double meanExperience,
        @Nullable Double meanExpectation,
        @Nullable Double gap,
        Met met,
        @Nullable Double ceilingExpectation,
        @Nullable Verdict verdict) {

    /** The share with expectation met. */
    @Serdeable
    record Met(
            @Nullable Long x,
            @Nullable Long n,
            @Nullable Double share,
            @Nullable Double ciLow,
            @Nullable Double ciHigh) {
        static final Met NONE = new Met(null, null, null, null, null);

        static Met of(MetShare met) {
            return new Met(met.x(), met.n(), orNull(met.share()), orNull(met.ciLow()), orNull(met.ciHigh()));
        }
    }

    /** @param single what is told instead, where each item has one answer */
    static ScopeAnswer of(ScopeQuality quality, SingleQuality.@Nullable Part single) {
        if (single != null) {
            return without(single.visibility(), single.shown() ? "NO_EXPECTATION" : why(single.visibility()));
        }
        ScopeQuality.Figures figures = quality.figures();
        if (figures == null) {
            return without(quality.visibility(), why(quality.visibility()));
        }
        QualityRatio ratio = figures.ratio();
        return new ScopeAnswer(
                quality.visibility(),
                ratio.n(),
                orNull(ratio.k()),
                orNull(ratio.ciLow()),
                orNull(ratio.ciHigh()),
                orNull(ratio.se()),
                orNull(ratio.seLog()),
                orNull(ratio.df()),
                ratio.status().name(),
                orNull(ratio.meanExperience()),
                orNull(ratio.meanExpectation()),
                orNull(ratio.gap()),
                Met.of(figures.met()),
                orNull(figures.ceiling().share()),
                ratio.verdict().orElse(null));
    }

    private static String why(NodeStatus visibility) {
        return visibility == NodeStatus.EMPTY ? "NO_DATA" : "HIDDEN";
    }

    private static ScopeAnswer without(NodeStatus visibility, String status) {
        return new ScopeAnswer(
                visibility, null, null, null, null, null, null, null, status, null, null, null, Met.NONE, null, null);
    }

    /** JSON has no NaN: an undefined number is null. */
    static @Nullable Double orNull(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
