package opplevd.report.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opplevd.quality.Change;
import opplevd.quality.Stratum;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.PartQuality;
import opplevd.report.node.Scope;
import opplevd.report.node.ScopeQuality;
import opplevd.report.node.UnitNode;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.Results;
import opplevd.report.results.ScopeSums;
import opplevd.report.results.UnitInRound;
import org.jspecify.annotations.Nullable;

/**
 * A unit, or a whole service area, in one round.
 *
 * @param unit null for the area
 */
record Asked(AreaInRound area, @Nullable UnitInRound unit) {
    private static final double CONFIDENCE = 0.95;

    static Asked of(UnitInRound unit) {
        return new Asked(unit.area(), unit);
    }

    static Asked of(AreaInRound area) {
        return new Asked(area, null);
    }

    String roundId() {
        return area.roundId();
    }

    String roundName() {
        return area.roundName();
    }

    Instant publishedAt() {
        return area.publishedAt();
    }

    boolean comparableWith(Asked other) {
        return area.comparableWith(other.area);
    }

    Questionnaire questionnaire(Results results) {
        return results.read(area).questionnaire();
    }

    /** K in a scope; empty where it is hidden or was not asked. */
    Optional<Effect.Level> level(Scope scope, Results results) {
        PublishedArea published = results.read(area);
        if (!isAsked(scope, published.questionnaire())) {
            return Optional.empty();
        }
        NodeQuality quality = unit == null
                ? AreaNode.quality(area, published)
                : UnitNode.quality(unit, published.questionnaire(), results.read(unit));
        ScopeQuality one = switch (scope.kind()) {
            case WHOLE -> quality.overall();
            case DIMENSION -> part(quality.dimensions(), scope.key());
            case ITEM -> part(quality.items(), scope.key());
        };
        return one.shown()
                ? Optional.of(
                        new Effect.Level(one.ratio(), published.questionnaire().scale()))
                : Optional.empty();
    }

    private static ScopeQuality part(List<PartQuality> parts, String key) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow()
                .quality();
    }

    /** How K of a scope moved from an earlier round to this one; empty where it is hidden or was not asked in one of them. */
    Optional<Change> since(Asked before, Scope scope, Results results) {
        if (!isAsked(scope, questionnaire(results)) || !isAsked(scope, before.questionnaire(results))) {
            return Optional.empty();
        }
        if (unit == null || before.unit == null) {
            List<Stratum> old = AreaNode.strata(results.read(before.area), scope);
            List<Stratum> now = AreaNode.strata(results.read(area), scope);
            return old.isEmpty() || now.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Change.ofAreas(old, now, CONFIDENCE));
        }
        PublishedUnit earlier = results.read(before.unit);
        PublishedUnit later = results.read(unit);
        ScopeSums old = scope.of(earlier);
        ScopeSums now = scope.of(later);
        return old.shown() && now.shown()
                ? Optional.of(Change.ofUnits(old.scores(), now.scores(), CONFIDENCE))
                : Optional.empty();
    }

    private static boolean isAsked(Scope scope, Questionnaire questionnaire) {
        return switch (scope.kind()) {
            case WHOLE -> true;
            case DIMENSION -> questionnaire.dimensionKeys().contains(scope.key());
            case ITEM -> questionnaire.itemKeys().contains(scope.key());
        };
    }
}
