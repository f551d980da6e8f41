package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back with the seasons is no movement, what stays away is. */
class YearOverYearTest {
    private static final int SERIES = 20_000;
    private static final double USUAL = 0.085;
    private static final double SPREAD = 0.006;
    private static final double[] SEASON = {1.15, 1.2, 1.1, 0.98, 0.92, 0.9, 0.75, 0.9, 1.0, 1.03, 1.08, 1.05};

    private static YearOverYear of(List<Double> months) {
        return YearOverYear.of(months).orElseThrow();
    }

    /** Two years with the seasons, the second so much lower, and months of which each resembles the one before. */
    private static List<Double> months(Random random, double fall, double alike) {
        List<Double> months = new ArrayList<>();
        double error = random.nextGaussian() * SPREAD;
        for (int i = 0; i < 24; i++) {
            months.add(USUAL * SEASON[i % 12] * (i < 12 ? 1 : 1 - fall) + error);
            error = alike * error + Math.sqrt(1 - alike * alike) * random.nextGaussian() * SPREAD;
        }
        return months;
    }

    private static double moved(double fall, double alike, Movement movement) {
        Random random = new Random(7);
        int moved = 0;
        for (int i = 0; i < SERIES; i++) {
            if (of(months(random, fall, alike)).movement() == movement) {
                moved++;
            }
        }
        return (double) moved / SERIES;
    }

    @ParameterizedTest
    @CsvSource({"0, 0.015", "0.3, 0.055"})
    void theSeasonsAloneAreNoMovement(double alike, double most) {
        double wrongly = moved(0, alike, Movement.ROSE) + moved(0, alike, Movement.FELL);
        assertTrue(wrongly < most, "said wrongly in " + wrongly + " of the series");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.65", "0.2, 0.999"})
    void aFallIsFound(double fall, double least) {
        double found = moved(fall, 0, Movement.FELL);
        assertTrue(found > least, "found in " + found + " of the series");
    }

    @Test
    void theMeansAreThoseOfTheTwoYears() {
        List<Double> months = new ArrayList<>(List.of(0.5, 0.5));
        for (int i = 0; i < 24; i++) {
            months.add(i < 12 ? 0.08 + i * 0.001 : 0.07 + (i - 12) * 0.001);
        }
        YearOverYear years = of(months);
        assertEquals(0.0755, years.latest(), 1e-12);
        assertEquals(0.0855, years.before(), 1e-12);
        assertEquals(-0.01, years.low(), 1e-9, "all months fell alike: nothing to be unsure of");
        assertEquals(Movement.FELL, years.movement());
        assertTrue(YearOverYear.of(months.subList(0, 23)).isEmpty());
    }
}
