package opplevd.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * One unit's part in the figure of an area, a municipality or a network.
 *
 * @param sums the unit's respondents
 * @param weight how many of its users each respondent stands for: invited / scored, or 1 for every unit where somebody's
 *     number of invited is unknown
 * @param samplingFraction the share of those who could answer that did, 0 where that is unknown; more than 1 counts as 1
 */
public record Stratum(ScoreSums sums, double weight, double samplingFraction) {
    public Stratum {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a weight is a number from 0 up: " + weight);
        }
        if (!(samplingFraction >= 0)) {
            throw new IllegalArgumentException("a sampling fraction is a number from 0 up: " + samplingFraction);
        }
        samplingFraction = Math.min(samplingFraction, 1);
    }

    /** Nothing is known of how many could have answered. */
    public static Stratum unweighted(ScoreSums sums) {
        return new Stratum(sums, 1, 0);
    }

    /**
     * The units of an area, each respondent standing for invited / n of its unit's users. If the number of invited is unknown
     * for a unit with respondents, all units of the area count unweighted.
     *
     * @param invited of each unit, NaN (or nobody) where unknown
     */
    public static List<Stratum> ofArea(List<ScoreSums> units, List<Double> invited) {
        boolean known = true;
        for (int i = 0; i < units.size(); i++) {
            known &= units.get(i).n() == 0 || invited.get(i) > 0;
        }
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            ScoreSums sums = units.get(i);
            double n = sums.n();
            boolean weighted = known && n > 0;
            strata.add(weighted ? new Stratum(sums, invited.get(i) / n, n / invited.get(i)) : unweighted(sums));
        }
        return List.copyOf(strata);
    }

    /** The same respondents as a sample of the service as a process, for comparisons: no finite population. */
    public Stratum asProcess() {
        return new Stratum(sums, weight, 0);
    }

    /** As the stratum says, of the experience alone; see {@link ScoreSums#experienceAlone()}. */
    Stratum experienceAlone() {
        return new Stratum(sums.experienceAlone(), weight, samplingFraction);
    }

    /** As the stratum says, of the expectation alone. */
    Stratum expectationAlone() {
        return new Stratum(sums.expectationAlone(), weight, samplingFraction);
    }
}
