package opplevd.quality;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Has it become better since the last round, and which side of the fraction moved?
 *
 * <p>The answers of two rounds are anonymous, so the samples are taken as independent: Welch's t test on ln K. If the same
 * people answer twice it errs on the careful side. Where a round has fewer than two respondents, or neither varies, only the
 * two K are known.
 *
 * @param kBefore K of the earlier round
 * @param kAfter K of the later round
 * @param ratio K after / K before
 * @param t Welch's statistic
 * @param df its degrees of freedom
 * @param p two-sided
 * @param ciLow lower end of the interval of the ratio
 * @param ciHigh upper end
 * @param experience how the mean experience moved
 * @param expectation how the mean expectation moved
 * @param quality how K moved
 */
public record Change(
        double kBefore,
        double kAfter,
        double ratio,
        double t,
        double df,
        double p,
        double ciLow,
        double ciHigh,
        Side experience,
        Side expectation,
        Movement quality) {

    /** One side of the fraction before and after, on the questionnaire's scale. */
    public record Side(double before, double after, Movement movement) {}

    /** One unit in two rounds. */
    public static Change ofUnits(ScoreSums before, ScoreSums after, double conf) {
        return of(
                LogRatio.ofUnit("before", before),
                LogRatio.ofUnit("after", after),
                side(
                        LogRatio.ofUnit("before", before.experienceAlone()),
                        LogRatio.ofUnit("after", after.experienceAlone()),
                        conf),
                side(
                        LogRatio.ofUnit("before", before.expectationAlone()),
                        LogRatio.ofUnit("after", after.expectationAlone()),
                        conf),
                conf);
    }

    /** An area or a municipality in two rounds, by the strata of each; sampling fractions are set aside. */
    public static Change ofAreas(List<Stratum> before, List<Stratum> after, double conf) {
        return of(
                LogRatio.ofArea("before", before),
                LogRatio.ofArea("after", after),
                side(alone(before, Stratum::experienceAlone), alone(after, Stratum::experienceAlone), conf),
                side(alone(before, Stratum::expectationAlone), alone(after, Stratum::expectationAlone), conf),
                conf);
    }

    private static LogRatio alone(List<Stratum> strata, UnaryOperator<Stratum> side) {
        return LogRatio.ofArea("", strata.stream().map(side).toList());
    }

    private static Side side(LogRatio before, LogRatio after, double conf) {
        return new Side(before.k(), after.k(), Movement.of(Welch.compare(after, before, conf), conf));
    }

    private static Change of(LogRatio before, LogRatio after, Side experience, Side expectation, double conf) {
        Welch test = Welch.compare(after, before, conf);
        return new Change(
                before.k(),
                after.k(),
                test.tested() ? test.ratio() : Double.NaN,
                test.t(),
                test.df(),
                test.p(),
                test.ciLow(),
                test.ciHigh(),
                experience,
                expectation,
                Movement.of(test, conf));
    }
}
