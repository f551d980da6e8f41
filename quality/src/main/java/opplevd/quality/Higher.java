package opplevd.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is surely higher than whom (Holm)? Read once from the pairs, which are 63 546 for all the country's municipalities. */
public final class Higher {
    private final Map<String, Set<String>> than = new HashMap<>();

    Higher(List<Pairwise.Pair> pairs, double alpha) {
        for (Pairwise.Pair pair : pairs) {
            if (pair.pHolm() < alpha && pair.ratio() != 1) {
                boolean first = pair.ratio() > 1;
                than.computeIfAbsent(first ? pair.a() : pair.b(), id -> new HashSet<>())
                        .add(first ? pair.b() : pair.a());
            }
        }
    }

    /** Whether one is surely higher than the other. */
    public boolean is(String one, String other) {
        return than.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether one is surely higher than at least one of the others. */
    public boolean thanSomebody(String one) {
        return than.containsKey(one);
    }
}
