package opplevd.quality;

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

    /** Each respondent stands for {@code invited / n} of the unit's users; for nobody if nobody was scored. */
    public static Stratum ofInvited(ScoreSums sums, double invited) {
        return sums.n() == 0
                ? unweighted(sums)
                : new Stratum(sums, invited / sums.n(), invited > 0 ? sums.n() / invited : 0);
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
