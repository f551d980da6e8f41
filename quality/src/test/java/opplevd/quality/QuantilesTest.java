package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    /** As SciPy has them. */
    @Test
    void knownQuantiles() {
        assertEquals(2.5705818356363146, Quantiles.t(0.95, 5), 1e-11);
        assertEquals(2.228138851986274, Quantiles.t(0.95, 10), 1e-11);
        assertEquals(2.0422724563012378, Quantiles.t(0.95, 30), 1e-11);
        assertEquals(3.300282648423944, Quantiles.t(0.999, 1_000), 1e-11);
        assertEquals(3.294422808445366, Quantiles.t(0.999, 2_500), 1e-11);
        assertEquals(1.959964262421551, Quantiles.t(0.95, 8_536_990), 1e-11);
    }

    /** A search between brackets is slow and sure. */
    @Test
    void theShortWayEndsWhereTheLongOneDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            double df = Math.exp(random.nextDouble() * 9);
            double conf = 1 - Math.exp(-0.1 - random.nextDouble() * 12);
            double searched = new TDistribution(null, df, 1e-13).inverseCumulativeProbability(1 - (1 - conf) / 2);
            assertEquals(searched, Quantiles.t(conf, df), 1e-9 * Math.max(1, searched), df + " " + conf);
        }
    }
}
