package opplevd.standalone.simulation;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often are municipalities told apart that are alike, and how often is one found that is better?
 *
 * @param networks how many networks were made up
 * @param familyError share of them in which any two that are alike were told apart; the method promises at most 0.05
 * @param power mean share of the pairs with the better one that were found; NaN where all are alike
 */
record Power(MadeUpNetwork network, int networks, double familyError, double power) {

    static Power of(MadeUpNetwork network, int networks, long seed) {
        // each network draws from a source of its own, so the outcome is the same on any number of processors
        MadeUpNetwork.Outcome[] outcomes = IntStream.range(0, networks)
                .parallel()
                .mapToObj(i -> network.draw(new SplittableRandom(seed * 1_000_003 + i)))
                .toArray(MadeUpNetwork.Outcome[]::new);
        int alarms = 0;
        double found = 0;
        for (MadeUpNetwork.Outcome outcome : outcomes) {
            alarms += outcome.falseAlarm() ? 1 : 0;
            found += outcome.found();
        }
        return new Power(
                network, networks, (double) alarms / networks, network.higher() == 1 ? Double.NaN : found / networks);
    }

    /** A row of the table that {@code ./opplevd simulate} prints. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %.1f %% | %s |",
                network.municipalities(),
                network.perUnit() * MadeUpNetwork.UNITS,
                network.higher() == 1
                        ? "none: all alike"
                        : String.format(Locale.ROOT, "%.0f %%", 100 * (network.higher() - 1)),
                100 * familyError,
                Double.isNaN(power) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * power));
    }
}
