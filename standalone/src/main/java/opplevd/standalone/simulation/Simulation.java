package opplevd.standalone.simulation;

import java.util.function.Consumer;

/** Networks of four to six municipalities, small and large, alike and not: the table of docs/method.md. */
public final class Simulation {
    private static final int[] MUNICIPALITIES = {4, 5, 6};
    private static final int[] PER_UNIT = {10, 25, 60};
    private static final double[] HIGHER = {1, 1.03, 1.05, 1.10};

    private Simulation() {}

    /** Tells the table's rows as they are found. */
    public static void table(int networks, long seed, Consumer<String> line) {
        line.accept("| municipalities | respondents each | one is better by | wrongly told apart | found better |");
        line.accept("| --- | --- | --- | --- | --- |");
        for (int municipalities : MUNICIPALITIES) {
            for (int perUnit : PER_UNIT) {
                for (double higher : HIGHER) {
                    MadeUpNetwork network = new MadeUpNetwork(municipalities, perUnit, higher);
                    line.accept(Power.of(network, networks, seed).row());
                }
            }
        }
    }
}
