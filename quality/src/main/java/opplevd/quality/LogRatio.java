package opplevd.quality;

import java.util.List;

/**
 * ln K of a unit, an area or a municipality, as a sample of the service as a process: what two of them, or two rounds, are
 * compared by. No finite population correction, because the question is not about those who were invited this time.
 *
 * @param id tells the compared apart
 * @param n respondents scored
 * @param k the ratio
 * @param meanExperience mean experience, on the questionnaire's scale
 * @param y ln K
 * @param variance of y; NaN where it cannot be estimated
 * @param df degrees of freedom of the variance; below 1 where it cannot be estimated
 */
public record LogRatio(String id, long n, double k, double meanExperience, double y, double variance, double df) {

    /** Of a unit: the variance of its own influence values, over n. */
    public static LogRatio ofUnit(String id, ScoreSums sums) {
        long n = sums.n();
        return new LogRatio(
                id, n, sums.k(), sums.meanExperience(), Math.log(sums.k()), sums.influenceVariance() / n, (double)
                        (n - 1));
    }

    /** Of an area or a municipality: the stratified standard error of ln K; sampling fractions are set aside. */
    public static LogRatio ofArea(String id, List<Stratum> strata) {
        // the level of confidence has no part in the standard error
        QualityRatio ratio =
                QualityRatio.ofStrata(strata.stream().map(Stratum::asProcess).toList(), 0.95);
        return new LogRatio(
                id,
                ratio.n(),
                ratio.k(),
                ratio.meanExperience(),
                Math.log(ratio.k()),
                ratio.seLog() * ratio.seLog(),
                ratio.df());
    }

    /** There is a variance to test with, be it 0. */
    boolean testable() {
        return df >= 1 && variance >= 0;
    }
}
