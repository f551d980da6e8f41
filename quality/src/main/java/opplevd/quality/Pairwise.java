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
        List<Pair> pairs = compared(compared, 1 - alpha);
        return new Pairwise(pairs, ranks(compared, pairs, alpha));
    }

    private static List<Rank> ranks(List<LogRatio> compared, List<Pair> pairs, double alpha) {
        int[] higher = new int[compared.size()];
        int[] lower = new int[compared.size()];
        int at = 0;
        for (int i = 0; i < compared.size(); i++) {
            for (int j = i + 1; j < compared.size(); j++) {
                Pair pair = pairs.get(at++);
                if (pair.pHolm < alpha) {
                    boolean below = pair.ratio < 1;
                    higher[below ? i : j]++;
                    lower[below ? j : i]++;
                }
            }
        }
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            LogRatio area = compared.get(i);
            ranks.add(new Rank(
                    area.id(),
                    area.k(),
                    area.meanExperience(),
                    1 + higher[i],
                    compared.size() - lower[i],
                    compared.size()));
        }
        return ranks;
    }

    private static List<Pair> compared(List<LogRatio> compared, double conf) {
        List<Welch> tests = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            for (int j = i + 1; j < compared.size(); j++) {
                tests.add(Welch.compare(compared.get(i), compared.get(j), conf));
            }
        }
        Adjustment.Both adjusted =
                Adjustment.both(tests.stream().mapToDouble(Welch::p).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            for (int j = i + 1; j < compared.size(); j++) {
                int at = pairs.size();
                Welch w = tests.get(at);
                pairs.add(new Pair(
                        compared.get(i).id(),
                        compared.get(j).id(),
                        w.ratio(),
                        w.t(),
                        w.df(),
                        w.p(),
                        w.ciLow(),
                        w.ciHigh(),
                        adjusted.holm().get(at),
                        adjusted.bh().get(at)));
            }
        }
        return pairs;
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
        Higher higher = higher(alpha);
        return ranks.stream()
                .filter(rank -> rank.meanExperience >= own && higher.is(rank.id, learner))
                .map(Rank::id)
                .toList();
    }

    /** Who is surely higher than whom. */
    public Higher higher(double alpha) {
        return new Higher(pairs, alpha);
    }
}
