package opplevd.report.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.report.measure.Measure.Tied;
import opplevd.report.node.Scope;
import opplevd.report.results.Results;
import org.jspecify.annotations.Nullable;

/** Reads the effect of measures: K before and after, by the same test as any other change between rounds. */
@Singleton
class Effects {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int KEPT = 2_000;

    private final Results results;
    private final Cache<Key, Effect> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What an effect is made of: publications never change, so the same of them give the same effect. */
    private record Key(
            @Nullable String baseline, @Nullable LocalDate startedOn, List<Scope> scopes, List<Asked> rounds) {}

    Effects(Results results) {
        this.results = results;
    }

    /** The rounds of the place, latest first. */
    List<Asked> rounds(Measure.Place place) {
        if (place.areaKey().isEmpty()) {
            return List.of();
        }
        MunicipalityScope own = MunicipalityScope.one(
                place.municipalityId(), "a measure that the reader may see shows K of its own place");
        if (place.unitId() != null) {
            return results.rounds(place.unitId(), own).stream().map(Asked::of).toList();
        }
        return results.areas(own).stream()
                .filter(area -> area.areaKey().equals(place.areaKey()))
                .map(Asked::of)
                .toList();
    }

    Effect of(Measure measure) {
        if (measure.plan().effect() != EffectGoal.QUALITY) {
            return Effect.nothing(Effect.Kind.NOT_QUALITY);
        }
        List<Asked> rounds = rounds(measure.place());
        Key key = new Key(measure.plan().baselineRoundId(), measure.standing().startedOn(), scopes(measure), rounds);
        return kept.get(key, any -> computed(measure, rounds));
    }

    private Effect computed(Measure measure, List<Asked> rounds) {
        Optional<Asked> baseline = rounds.stream()
                .filter(round -> round.roundId().equals(measure.plan().baselineRoundId()))
                .findFirst();
        if (baseline.isEmpty()) {
            return Effect.nothing(Effect.Kind.NO_BASELINE);
        }
        Asked before = baseline.get();
        Instant began = began(measure, before);
        List<Effect.Point> course = course(measure, rounds, before, began);
        List<Asked> since = rounds.stream()
                .filter(round -> round.publishedAt().isAfter(began))
                .toList();
        Optional<Asked> after =
                since.stream().filter(round -> round.comparableWith(before)).findFirst();
        if (after.isEmpty()) {
            Effect.Kind kind = since.isEmpty() ? Effect.Kind.NOT_YET : Effect.Kind.NOT_COMPARABLE;
            return new Effect(kind, before.roundName(), null, List.of(), course);
        }
        List<Effect.ScopeChange> changes = new ArrayList<>();
        for (Scope scope : scopes(measure)) {
            Optional<Effect.Level> now = after.get().level(scope, results);
            now.ifPresent(level -> after.get()
                    .since(before, scope, results)
                    .ifPresent(change -> changes.add(new Effect.ScopeChange(scope, change, level))));
        }
        Effect.Kind kind = changes.isEmpty() ? Effect.Kind.HIDDEN : Effect.Kind.MEASURED;
        return new Effect(kind, before.roundName(), after.get().roundName(), changes, course);
    }

    /** A round counts as after only when it came after the baseline and after the measure was begun. */
    private static Instant began(Measure measure, Asked before) {
        LocalDate started = measure.standing().startedOn();
        if (started == null) {
            return before.publishedAt();
        }
        Instant start = started.atStartOfDay(OSLO).toInstant();
        return start.isAfter(before.publishedAt()) ? start : before.publishedAt();
    }

    static List<Scope> scopes(Measure measure) {
        return measure.tied().isEmpty()
                ? List.of(Scope.WHOLE)
                : measure.tied().stream().map(Tied::scope).toList();
    }

    private List<Effect.Point> course(Measure measure, List<Asked> rounds, Asked before, Instant began) {
        Scope first = scopes(measure).getFirst();
        List<Effect.Point> points = new ArrayList<>();
        for (Asked round : rounds.reversed()) {
            Optional<Effect.Level> level =
                    round.comparableWith(before) ? round.level(first, results) : Optional.empty();
            level.ifPresent(k -> points.add(
                    new Effect.Point(round.roundName(), k, !round.publishedAt().isAfter(began))));
        }
        return points;
    }
}
