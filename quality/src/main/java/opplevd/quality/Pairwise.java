package opplevd.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of several differ for certain, and between which ranks may each of them lie?
 *
 * @param pairs every two of them, in the order given
 * @param ranks one each, in the order given
 */
public record Pairwise(List<Pair> pairs, List<Rank> ranks) {

    /**
     * Two compared.
     *
     * @param ratio K of a / K of b
     * @param t Welch's statistic
     * @param df its degrees of freedom
     * @param p two-sided, for this pair alone; NaN if it could not be tested, and the pair then is not of the family
     * @param ciLow lower end of the interval of the ratio
     * @param ciHigh upper end
     * @param pHolm adjusted by Holm: what decisions go by
     * @param pBh adjusted by Benjamini and Hochberg: for exploring
     */
    public record Pair(
            String a,
            String b,
            double ratio,
            double t,
            double df,
            double p,
            double ciLow,
            double ciHigh,
            double pHolm,
            double pBh) {}

    /**
     * Where one may stand: "rank best-worst of of". Never a bare rank.
     *
     * @param best 1 + how many are significantly higher
     * @param worst all less those significantly lower
     * @param of how many are compared
     */
    public record Rank(String id, double k, double meanExperience, int best, int worst, int of) {}

    public Pairwise {
        pairs = List.copyOf(pairs);
        ranks = List.copyOf(ranks);
    }

    /** Units, each with the variance of its own respondents; those without a respondent are left out. */
    public static Pairwise ofUnits(List<Member> units, double alpha) {
        return ofAreas(
                Member.scored(units).stream()
                        .map(unit -> LogRatio.ofUnit(unit.id(), unit.sums()))
                        .toList(),
                alpha);
    }

    /** Areas or municipalities; those without a respondent are left out. */
    public static Pairwise ofAreas(List<LogRatio> areas, double alpha) {
        List<LogRatio> compared = areas.stream().filter(area -> area.n() > 0).toList();
        List<Pair> pairs = adjusted(raw(compared, 1 - alpha));
        List<Rank> ranks = new ArrayList<>();
        for (LogRatio area : compared) {
            int higher = 0;
            int lower = 0;
            for (Pair pair : pairs) {
                if (pair.pHolm < alpha && (pair.a.equals(area.id()) || pair.b.equals(area.id()))) {
                    boolean below = pair.a.equals(area.id()) == (pair.ratio < 1);
                    higher += below ? 1 : 0;
                    lower += below ? 0 : 1;
                }
            }
            ranks.add(new Rank(
                    area.id(), area.k(), area.meanExperience(), 1 + higher, compared.size() - lower, compared.size()));
        }
        return new Pairwise(pairs, ranks);
    }

    private static List<Pair> raw(List<LogRatio> compared, double conf) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            for (int j = i + 1; j < compared.size(); j++) {
                LogRatio a = compared.get(i);
                LogRatio b = compared.get(j);
                Welch w = Welch.compare(a, b, conf);
                pairs.add(new Pair(
                        a.id(),
                        b.id(),
                        w.ratio(),
                        w.t(),
                        w.df(),
                        w.p(),
                        w.ciLow(),
                        w.ciHigh(),
                        Double.NaN,
                        Double.NaN));
            }
        }
        return pairs;
    }

    private static List<Pair> adjusted(List<Pair> pairs) {
        List<Double> p = pairs.stream().map(Pair::p).toList();
        List<Double> holm = Adjustment.holm(p);
        List<Double> bh = Adjustment.benjaminiHochberg(p);
        List<Pair> adjusted = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair x = pairs.get(i);
            adjusted.add(new Pair(x.a, x.b, x.ratio, x.t, x.df, x.p, x.ciLow, x.ciHigh, holm.get(i), bh.get(i)));
        }
        return adjusted;
    }

    /**
     * Whom one may learn from: K significantly higher (Holm), and the experience itself not lower, for a high K may also
     * come from people who expect little.
     *
     * @return ids, in the order given
     */
    public List<String> teachersOf(String learner, double alpha) {
        double own = ranks.stream()
                .filter(rank -> rank.id.equals(learner))
                .mapToDouble(Rank::meanExperience)
                .findFirst()
                .orElse(Double.NaN);
        return ranks.stream()
                .filter(rank -> rank.meanExperience >= own && higher(rank.id, learner, alpha))
                .map(Rank::id)
                .toList();
    }

    private boolean higher(String one, String other, double alpha) {
        return pairs.stream()
                .filter(pair -> pair.pHolm < alpha)
                .anyMatch(pair -> (pair.a.equals(one) && pair.b.equals(other) && pair.ratio > 1)
                        || (pair.a.equals(other) && pair.b.equals(one) && pair.ratio < 1));
    }
}
