package opplevd.report.measure;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opplevd.quality.Change;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A measure as the API answers it.
 *
 * @param area key of the service area; null for a whole municipality
 * @param unit code; null for an area or a whole municipality
 * @param tiedTo items and dimensions; empty = the whole questionnaire
 * @param target the number that K, sick leave or the series is to come to; null where none was set
 * @param effect how each of them moved from the baseline round to the latest since; empty where nothing can be compared
 */
@Serdeable
record MeasureAnswer(
        String id,
        String municipality,
        @Nullable String area,
        @Nullable String unit,
        String title,
        String goal,
        String action,
        String responsible,
        @Nullable LocalDate deadline,
        Aim aim,
        EffectGoal effectGoal,
        @Nullable Double target,
        State state,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<Tied> tiedTo,
        @Nullable String roundBefore,
        @Nullable String roundAfter,
        List<Moved> effect) {

    /** A page of a list. */
    @Serdeable
    record Page(List<MeasureAnswer> measures, @Nullable String next) {}

    /** An item or a dimension. */
    @Serdeable
    record Tied(Scope.Kind kind, String key, Map<String, String> label) {}

    /** K, experience and expectation before and after; the ratio of the two K with its interval, null where it is undefined; target: whether K after has come to it. */
    @Serdeable
    record Moved(
            Scope.Kind kind,
            String key,
            double kBefore,
            double kAfter,
            @Nullable Double ratio,
            @Nullable Double ciLow,
            @Nullable Double ciHigh,
            @Nullable Double p,
            double experienceBefore,
            double experienceAfter,
            double expectationBefore,
            double expectationAfter,
            Outcome outcome,
            @Nullable Reach target) {
        static Moved of(Effect.ScopeChange one, @Nullable Double target) {
            Change change = one.change();
            return new Moved(
                    one.scope().kind(),
                    one.scope().key(),
                    change.kBefore(),
                    change.kAfter(),
                    defined(change.ratio()),
                    defined(change.ciLow()),
                    defined(change.ciHigh()),
                    defined(change.p()),
                    change.experience().before(),
                    change.experience().after(),
                    change.expectation().before(),
                    change.expectation().after(),
                    Outcome.of(change.quality()),
                    target == null ? null : Reach.of(one.now().ratio(), target));
        }

        private static @Nullable Double defined(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    static MeasureAnswer of(Measure measure, Effect effect) {
        Measure.Place place = measure.place();
        Measure.Plan plan = measure.plan();
        return new MeasureAnswer(
                measure.id(),
                place.municipalityCode(),
                place.areaKey().isEmpty() ? null : place.areaKey(),
                place.isUnit() ? place.unitCode() : null,
                plan.title(),
                plan.goal(),
                plan.action(),
                plan.responsible(),
                plan.deadline(),
                plan.aim(),
                plan.effect(),
                plan.target(),
                measure.standing().state(),
                measure.standing().startedOn(),
                measure.standing().endedOn(),
                measure.tied().stream()
                        .map(one -> new Tied(one.scope().kind(), one.scope().key(), one.label()))
                        .toList(),
                effect.before(),
                effect.after(),
                effect.scopes().stream()
                        .map(one -> Moved.of(one, plan.target()))
                        .toList());
    }
}
