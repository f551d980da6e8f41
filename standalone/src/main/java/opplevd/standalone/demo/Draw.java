package opplevd.standalone.demo;

import java.util.Random;

/** Draws that come out the same in every demo. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal() {
        return random.nextGaussian();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }
}
