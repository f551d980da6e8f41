package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import opplevd.quality.Adjustment;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.ScopeSums;

/**
 * Has the unit become better since the round before? (docs/method.md, section 6.) The whole is tested alone; dimensions are
 * a family, and so are items: within a family Holm decides.
 *
 * @param whole the whole questionnaire
 * @param dimensions those shown in both rounds, by key in the order of the questionnaire
 * @param items likewise
 */
record Comparison(Change whole, Map<String, Part> dimensions, Map<String, Part> items) {
    private static final double CONFIDENCE = 0.95;

    /** A dimension or an item: its change, and which way it moved after Holm. */
    record Part(Change change, Movement moved) {}

    /** Two rounds that asked the same; the whole must be shown in both. */
    static Comparison between(PublishedUnit before, PublishedUnit after, Questionnaire asked) {
        return new Comparison(
                change(before.whole(), after.whole()),
                family(before.dimensions().keySet(), asked.dimensionKeys(), before, after, PublishedUnit::dimension),
                family(before.items().keySet(), asked.itemKeys(), before, after, PublishedUnit::item));
    }

    private static Map<String, Part> family(
            java.util.Set<String> known,
            List<String> keys,
            PublishedUnit before,
            PublishedUnit after,
            BiFunction<PublishedUnit, String, ScopeSums> scope) {
        List<String> shown = keys.stream()
                .filter(known::contains)
                .filter(key -> scope.apply(before, key).shown()
                        && scope.apply(after, key).shown())
                .toList();
        List<Change> changes = new ArrayList<>();
        shown.forEach(key -> changes.add(change(scope.apply(before, key), scope.apply(after, key))));
        List<Double> p = Adjustment.holm(changes.stream().map(Change::p).toList());
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            parts.put(shown.get(i), new Part(changes.get(i), moved(changes.get(i), p.get(i))));
        }
        return parts;
    }

    private static Movement moved(Change change, double holm) {
        if (change.quality() == Movement.UNKNOWN) {
            return Movement.UNKNOWN;
        }
        return holm < 1 - CONFIDENCE ? change.quality() : Movement.UNCHANGED;
    }

    private static Change change(ScopeSums before, ScopeSums after) {
        return Change.ofUnits(before.scores(), after.scores(), CONFIDENCE);
    }
}
