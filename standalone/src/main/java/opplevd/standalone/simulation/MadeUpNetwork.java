package opplevd.standalone.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import opplevd.quality.LogRatio;
import opplevd.quality.Pairwise;
import opplevd.quality.ScoreTally;
import opplevd.quality.Stratum;

/**
 * A network whose true figures are known: municipalities of six units each, whose respondents answer eight pairs on a scale
 * from 1 to 6. All municipalities have the same spread between units and the same K, but for one that may have a higher one.
 *
 * @param municipalities how many are compared
 * @param perUnit respondents of each unit
 * @param higher by what the first one's experience is multiplied; 1 = all alike
 */
record MadeUpNetwork(int municipalities, int perUnit, double higher) {
    static final int UNITS = 6;
    static final int ITEMS = 8;
    private static final int MAX = 6;
    private static final double LEVEL = 0.05;
    /** Units differ, in every municipality alike: then the municipalities' true K are equal. */
    private static final double[] UNIT = {0.94, 0.97, 0.99, 1.01, 1.03, 1.06};

    private static final double EXPECTATION = 4.6;
    private static final double BETWEEN_PEOPLE = 0.7;
    private static final double OWN_VIEW = 0.14;
    private static final double WITHIN_PEOPLE = 0.8;
    private static final double TRUE_K = 0.92;

    /**
     * What one drawing of all answers led to.
     *
     * @param falseAlarm whether two that are alike were told apart
     * @param found of the pairs with the higher one, the share that said so
     */
    record Outcome(boolean falseAlarm, double found) {}

    Outcome draw(SplittableRandom random) {
        List<LogRatio> compared = new ArrayList<>();
        for (int m = 0; m < municipalities; m++) {
            List<Stratum> strata = new ArrayList<>();
            for (double unit : UNIT) {
                strata.add(Stratum.unweighted(
                        unit(TRUE_K * unit * (m == 0 ? higher : 1), random).toSums()));
            }
            compared.add(LogRatio.ofArea(Integer.toString(m), strata));
        }
        boolean alarm = false;
        int found = 0;
        for (Pairwise.Pair pair : Pairwise.ofAreas(compared, LEVEL).pairs()) {
            boolean different = pair.pHolm() < LEVEL;
            boolean withTheHigher = higher != 1 && pair.a().equals("0");
            alarm |= different && (!withTheHigher || pair.ratio() < 1);
            found += withTheHigher && different && pair.ratio() > 1 ? 1 : 0;
        }
        return new Outcome(alarm, (double) found / (municipalities - 1));
    }

    private ScoreTally unit(double k, SplittableRandom random) {
        ScoreTally tally = new ScoreTally();
        for (int i = 0; i < perUnit; i++) {
            double expects = EXPECTATION + BETWEEN_PEOPLE * random.nextGaussian();
            double own = k * (1 + OWN_VIEW * random.nextGaussian());
            int f = 0;
            int o = 0;
            for (int item = 0; item < ITEMS; item++) {
                double here = expects + WITHIN_PEOPLE * random.nextGaussian();
                f += answer(here);
                o += answer(here * own + WITHIN_PEOPLE * random.nextGaussian());
            }
            tally.add(ITEMS, o, f);
        }
        return tally;
    }

    private static int answer(double felt) {
        return (int) Math.max(1, Math.min(MAX, Math.round(felt)));
    }
}
