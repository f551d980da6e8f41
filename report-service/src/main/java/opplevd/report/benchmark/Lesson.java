package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opplevd.quality.LogRatio;
import opplevd.quality.Pairwise;
import opplevd.quality.Verdict;
import opplevd.report.node.Scope;

/**
 * Whom may a municipality learn from, in one scope? From those whose K is surely higher (Holm over all pairs of the
 * scope) and whose mean experience is not lower: a high K may also come from people who expect little. Whose K of the whole or
 * of a dimension is surely below 1 teaches in single questions only: being less low than others is nothing to learn from.
 *
 * @param learner municipality code
 * @param teachers municipality codes, in the order of the members
 */
public record Lesson(Scope scope, String learner, List<String> teachers) {
    public Lesson {
        teachers = List.copyOf(teachers);
    }

    /** The lessons of the whole, every dimension and every item; a scope shown for fewer than three has none. */
    static List<Lesson> of(List<BenchmarkMember> members, List<Scope> scopes) {
        List<Lesson> lessons = new ArrayList<>();
        for (Scope scope : scopes) {
            List<LogRatio> ratios = Benchmark.ratios(members, scope);
            if (ratios.size() >= Benchmark.FEWEST_MEMBERS) {
                lessons.addAll(
                        among(ratios, scope, scope.kind() == Scope.Kind.ITEM ? Set.of() : below(members, scope)));
            }
        }
        return lessons;
    }

    private static Set<String> below(List<BenchmarkMember> members, Scope scope) {
        return members.stream()
                .filter(member -> member.quality().of(scope).shown())
                .filter(member -> member.quality()
                        .of(scope)
                        .ratio()
                        .verdict()
                        .filter(Verdict.BELOW::equals)
                        .isPresent())
                .map(BenchmarkMember::code)
                .collect(Collectors.toSet());
    }

    /** One pass over the pairs, so that a comparison of all the country's municipalities is possible. */
    private static List<Lesson> among(List<LogRatio> ratios, Scope scope, Set<String> below) {
        Map<String, Integer> place = new HashMap<>();
        Map<String, Set<Integer>> teachers = new TreeMap<>();
        for (int i = 0; i < ratios.size(); i++) {
            place.put(ratios.get(i).id(), i);
        }
        for (Pairwise.Pair pair : Pairwise.ofAreas(ratios, Benchmark.ALPHA).pairs()) {
            if (pair.pHolm() < Benchmark.ALPHA) {
                int a = Objects.requireNonNull(place.get(pair.a()));
                int b = Objects.requireNonNull(place.get(pair.b()));
                LogRatio higher = ratios.get(pair.ratio() > 1 ? a : b);
                LogRatio lower = ratios.get(pair.ratio() > 1 ? b : a);
                if (higher.meanExperience() >= lower.meanExperience() && !below.contains(higher.id())) {
                    teachers.computeIfAbsent(lower.id(), id -> new TreeSet<>()).add(pair.ratio() > 1 ? a : b);
                }
            }
        }
        List<Lesson> lessons = new ArrayList<>();
        for (LogRatio learner : ratios) {
            Set<Integer> found = teachers.getOrDefault(learner.id(), Set.of());
            if (!found.isEmpty()) {
                lessons.add(new Lesson(
                        scope,
                        learner.id(),
                        found.stream().map(i -> ratios.get(i).id()).toList()));
            }
        }
        return lessons;
    }
}
