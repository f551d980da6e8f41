package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.quality.LogRatio;
import opplevd.quality.Pairwise;
import opplevd.quality.QualityRatio;
import opplevd.report.node.Scope;
import opplevd.report.node.ScopeQuality;
import opplevd.report.results.AreaInRound;
import org.jspecify.annotations.Nullable;

/**
 * How do the members of a comparison stand in one scope: the whole, a dimension or an item?
 *
 * @param places the members in order of name
 * @param learners by the code of who can be learnt from: codes of those who may learn, most of them first
 */
public record InScope(Scope scope, List<Place> places, Map<String, List<String>> learners, Pairwise pairwise) {

    /**
     * One member.
     *
     * @param ratio its K; null where hidden
     * @param hidden why, as the last part of a message's key; empty where shown
     */
    public record Place(AreaInRound where, @Nullable QualityRatio ratio, String hidden) {
        public String code() {
            return where.municipalityCode();
        }

        public String name() {
            return where.municipalityName();
        }
    }

    public InScope {
        places = List.copyOf(places);
    }

    public static InScope of(Comparison comparison, Scope scope) {
        List<BenchmarkMember> members = comparison.benchmark().members();
        List<Place> places = new ArrayList<>();
        for (BenchmarkMember member : members) {
            ScopeQuality quality = member.quality().of(scope);
            places.add(
                    quality.shown()
                            ? new Place(member.where(), quality.ratio(), "")
                            : new Place(
                                    member.where(),
                                    null,
                                    quality.visibility().name().toLowerCase(Locale.ROOT)));
        }
        List<LogRatio> ratios = Benchmark.ratios(members, scope);
        return new InScope(scope, places, learners(comparison, scope), Pairwise.ofAreas(ratios, Benchmark.ALPHA));
    }

    private static Map<String, List<String>> learners(Comparison comparison, Scope scope) {
        Map<String, List<String>> learners = new LinkedHashMap<>();
        for (Lesson lesson : comparison.lessons()) {
            if (lesson.scope().equals(scope)) {
                lesson.teachers()
                        .forEach(teacher -> learners.computeIfAbsent(teacher, code -> new ArrayList<>())
                                .add(lesson.learner()));
            }
        }
        Map<String, List<String>> sorted = new LinkedHashMap<>();
        learners.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
        return sorted;
    }

    /** How many are shown: fewer than three are not compared. */
    public int shown() {
        return (int) places.stream().filter(place -> place.ratio() != null).count();
    }

    /** Whether one's K is surely higher than the other's (Holm over all pairs of the scope). */
    public boolean isHigher(String one, String other) {
        return pairwise.higher(Benchmark.ALPHA).is(one, other);
    }

    public String nameOf(String code) {
        return places.stream()
                .filter(place -> place.code().equals(code))
                .map(Place::name)
                .findFirst()
                .orElse(code);
    }
}
