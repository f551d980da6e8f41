package opplevd.quality;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Made-up respondents for properties: each with 1 to 6 pairs on the scale 1..6. */
record Answers(List<Respondent> respondents) {

    record Respondent(List<Integer> experience, List<Integer> expectation) {
        int pairs() {
            return experience.size();
        }

        int sumO() {
            return experience.stream().mapToInt(Integer::intValue).sum();
        }

        int sumF() {
            return expectation.stream().mapToInt(Integer::intValue).sum();
        }

        double o() {
            return (double) sumO() / pairs();
        }

        double f() {
            return (double) sumF() / pairs();
        }
    }

    static Arbitrary<Answers> some(int min, int max) {
        Arbitrary<Integer> grade = Arbitraries.integers().between(1, 6);
        Arbitrary<Respondent> respondent = Arbitraries.integers()
                .between(1, 6)
                .flatMap(m -> Combinators.combine(
                                grade.list().ofSize(m), grade.list().ofSize(m))
                        .as(Respondent::new));
        return respondent.list().ofMinSize(min).ofMaxSize(max).map(Answers::new);
    }

    ScoreTally tally() {
        ScoreTally tally = new ScoreTally();
        respondents.forEach(r -> tally.add(r.pairs(), r.sumO(), r.sumF()));
        return tally;
    }

    ScoreSums sums() {
        return tally().toSums();
    }

    Answers and(Answers others) {
        List<Respondent> all = new ArrayList<>(respondents);
        all.addAll(others.respondents);
        return new Answers(all);
    }

    Answers backwards() {
        return new Answers(respondents.reversed());
    }

    Answers swapped() {
        return new Answers(respondents.stream()
                .map(r -> new Respondent(r.expectation, r.experience))
                .toList());
    }

    double[] o() {
        return respondents.stream().mapToDouble(Respondent::o).toArray();
    }

    double[] f() {
        return respondents.stream().mapToDouble(Respondent::f).toArray();
    }
}
