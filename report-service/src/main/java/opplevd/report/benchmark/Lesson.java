package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.LogRatio;
import opplevd.quality.Pairwise;
import opplevd.report.node.Scope;

/**
 * Whom may a municipality learn from, in one scope? From those whose K is surely higher (Holm over all pairs of the
 * scope) and whose mean experience is not lower: a high K may also come from people who expect little.
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
                Pairwise pairwise = Pairwise.ofAreas(ratios, Benchmark.ALPHA);
                for (LogRatio learner : ratios) {
                    List<String> teachers = pairwise.teachersOf(learner.id(), Benchmark.ALPHA);
                    if (!teachers.isEmpty()) {
                        lessons.add(new Lesson(scope, learner.id(), teachers));
                    }
                }
            }
        }
        return lessons;
    }
}
