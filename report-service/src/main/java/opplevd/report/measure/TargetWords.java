package opplevd.report.measure;

import java.util.List;
import java.util.function.Function;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Trend;
import opplevd.report.node.Scope;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** What is said and drawn of a measure's target: nothing where none was set. */
record TargetWords(Measure.Plan plan, Voice voice) {

    /** Such as "K 0,95" or "6,5 per cent"; empty where there is none. */
    String inPlan() {
        return plan.target() == null ? "" : voice.text("measure.target." + plan.effect(), number());
    }

    private String number() {
        return plan.target() == null ? "" : voice.axis(plan.target());
    }

    /** Whether it is reached, of each of what the measure is tied to; before anything is measured, what it is. */
    List<String> sentences(Effect effect, Function<Scope, String> names) {
        Double target = plan.target();
        if (target == null) {
            return List.of();
        }
        if (effect.scopes().isEmpty()) {
            return List.of(isSet());
        }
        return effect.scopes().stream()
                .map(one -> sentence(one.now(), target, voice.inside(names.apply(one.scope()))))
                .toList();
    }

    /** "The target is K 0,95." */
    String isSet() {
        return plan.target() == null ? "" : voice.text("measure.target.set", inPlan());
    }

    private String sentence(Effect.Level now, double target, String name) {
        QualityRatio ratio = now.ratio();
        Questionnaire.Scale scale = now.scale();
        String key = switch (Reach.of(ratio, target)) {
            case REACHED -> "measure.target.reached";
            case NOT_REACHED -> "measure.target.not-reached";
            case CANNOT_TELL -> "measure.target.cannot-tell";
        };
        return voice.text(key, name, voice.kAgainst(ratio, target, scale.min(), scale.max()), number());
    }

    /** The chart's level lines with the target among them. */
    Trend.Lines in(Trend.Lines lines) {
        return plan.target() == null
                ? lines
                : lines.withTarget(plan.target(), voice.text("measure.target.line", number()));
    }
}
