package opplevd.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An area of a publication that a test makes up: what its units say together. */
record AnArea(List<AUnit> units, int max) {

    Map<String, Object> seen(String key, int... scope) {
        int n = units.stream().mapToInt(unit -> unit.sums(max, scope).n).sum();
        return Map.of("visibility", n == 0 ? "EMPTY" : n < 5 ? "PRIMARY" : "SHOWN");
    }

    /** The hidden units together; null where none is hidden or the area itself is. */
    @Nullable
    Map<String, @Nullable Object> pool(String key, int... scope) {
        List<AUnit> hidden = hidden(key, scope);
        if (hidden.isEmpty() || !"SHOWN".equals(seen(key, scope).get("visibility"))) {
            return null;
        }
        Answers.Sums sums = new Answers.Sums();
        boolean known = true;
        int invited = 0;
        for (AUnit unit : hidden) {
            Answers.Sums one = unit.sums(max, scope);
            sums.n += one.n;
            sums.o += one.o;
            sums.f += one.f;
            sums.oo += one.oo;
            sums.of += one.of;
            sums.ff += one.ff;
            sums.met += one.met;
            sums.pairs += one.pairs;
            sums.top += one.top;
            known &= unit.invited != null && unit.openResponses == 0;
            invited += unit.invited == null ? 0 : unit.invited;
        }
        Map<String, @Nullable Object> pool = AUnit.figures(sums);
        pool.put("invited", known ? invited : null);
        pool.put("units", hidden.size());
        return pool;
    }

    @Nullable
    Answers pooledAnswers(String key, int... scope) {
        Answers pooled = null;
        if (pool(key, scope) != null) {
            for (AUnit unit : hidden(key, scope)) {
                pooled = unit.answers == null ? pooled : unit.answers.and(pooled);
            }
        }
        return pooled;
    }

    private List<AUnit> hidden(String key, int... scope) {
        return units.stream()
                .filter(unit -> unit.sums(max, scope).n > 0 && !unit.shown(key, unit.sums(max, scope)))
                .toList();
    }
}
