package opplevd.report.unitreport;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opplevd.quality.Change;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.Scope;
import opplevd.report.node.UnitNode;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Results;
import opplevd.report.results.ScopeSums;
import opplevd.report.results.UnitInRound;

/** What is known of one unit in a round, and how it moved since the round before. */
@Singleton
public class UnitReports {
    private static final double CONFIDENCE = 0.95;
    private final Results results;

    UnitReports(Results results) {
        this.results = results;
    }

    public NodeQuality quality(UnitInRound unit) {
        PublishedArea area = results.read(unit.area());
        return UnitNode.quality(unit, area.questionnaire(), results.read(unit));
    }

    /**
     * The latest earlier round in which the same unit was asked the same on the same scale.
     *
     * @param rounds of the unit that the reader may read, latest first
     */
    public Optional<UnitInRound> before(List<UnitInRound> rounds, UnitInRound unit) {
        return rounds.stream()
                .filter(other -> other.publishedAt().isBefore(unit.publishedAt()))
                .filter(other -> other.area().comparableWith(unit.area()))
                .findFirst();
    }

    /**
     * How each scope moved between two rounds of a unit: the whole, every dimension, every item that both rounds asked,
     * where both are shown.
     */
    public List<ScopeChange> changes(UnitInRound before, UnitInRound after) {
        PublishedUnit earlier = results.read(before);
        PublishedUnit later = results.read(after);
        List<ScopeChange> changes = new ArrayList<>();
        for (Scope scope : Scope.all(results.read(after.area()).questionnaire())) {
            if (asked(earlier, scope)) {
                ScopeSums old = scope.of(earlier);
                ScopeSums now = scope.of(later);
                if (old.shown() && now.shown()) {
                    changes.add(new ScopeChange(scope, Change.ofUnits(old.scores(), now.scores(), CONFIDENCE)));
                }
            }
        }
        return changes;
    }

    private static boolean asked(PublishedUnit unit, Scope scope) {
        return switch (scope.kind()) {
            case WHOLE -> true;
            case DIMENSION -> unit.dimensions().containsKey(scope.key());
            case ITEM -> unit.items().containsKey(scope.key());
        };
    }

    /** How one scope moved: K, experience and expectation before and after. */
    public record ScopeChange(Scope scope, Change change) {}
}
