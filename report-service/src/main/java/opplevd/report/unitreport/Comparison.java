package opplevd.report.unitreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.quality.Adjustment;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.report.node.Scope;

/**
 * Has the unit become better since the round before? (docs/method.md, section 6.) The whole is tested alone; dimensions are
 * a family, and so are items: within a family Holm decides.
 *
 * @param whole the whole questionnaire
 * @param dimensions those shown in both rounds, by key in the order of the questionnaire
 * @param items likewise
 */
record Comparison(Change whole, Map<String, Part> dimensions, Map<String, Part> items) {
    private static final double ALPHA = 0.05;

    /** A dimension or an item: its change, and which way it moved after Holm. */
    record Part(Change change, Movement moved) {}

    /** Of changes that hold the whole questionnaire's. */
    static Comparison of(List<UnitReports.ScopeChange> changes) {
        Change whole = changes.stream()
                .filter(one -> one.scope().equals(Scope.WHOLE))
                .map(UnitReports.ScopeChange::change)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the whole is not compared"));
        return new Comparison(whole, family(changes, Scope.Kind.DIMENSION), family(changes, Scope.Kind.ITEM));
    }

    private static Map<String, Part> family(List<UnitReports.ScopeChange> changes, Scope.Kind kind) {
        List<UnitReports.ScopeChange> family =
                changes.stream().filter(one -> one.scope().kind() == kind).toList();
        List<Double> p =
                Adjustment.holm(family.stream().map(one -> one.change().p()).toList());
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < family.size(); i++) {
            Change change = family.get(i).change();
            parts.put(family.get(i).scope().key(), new Part(change, moved(change, p.get(i))));
        }
        return parts;
    }

    private static Movement moved(Change change, double holm) {
        if (change.quality() == Movement.UNKNOWN) {
            return Movement.UNKNOWN;
        }
        return holm < ALPHA ? change.quality() : Movement.UNCHANGED;
    }
}
