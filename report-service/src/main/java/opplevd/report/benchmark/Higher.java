package opplevd.report.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.quality.Pairwise;

/** Who is surely higher than whom (Holm)? Read once from the pairs, which are 63 546 for all the country's municipalities. */
final class Higher {
    private final Map<String, Set<String>> than = new HashMap<>();

    Higher(List<Pairwise.Pair> pairs) {
        for (Pairwise.Pair pair : pairs) {
            if (pair.pHolm() < Benchmark.ALPHA && pair.ratio() != 1) {
                boolean first = pair.ratio() > 1;
                than.computeIfAbsent(first ? pair.a() : pair.b(), code -> new HashSet<>())
                        .add(first ? pair.b() : pair.a());
            }
        }
    }

    boolean is(String one, String other) {
        return than.getOrDefault(one, Set.of()).contains(other);
    }

    boolean thanSomebody(String one) {
        return than.containsKey(one);
    }
}
