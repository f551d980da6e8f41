package opplevd.standalone.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PowerTest {
    @Test
    void networksOfMunicipalitiesThatAreAlikeAreToldApartAtMostAsOftenAsPromised() {
        int networks = 1000;
        Power alike = Power.of(new MadeUpNetwork(5, 15, 1), networks, 7);
        // three standard errors of a share of 0.05
        assertTrue(alike.familyError() <= 0.05 + 3 * Math.sqrt(0.05 * 0.95 / networks), alike::toString);
    }

    @Test
    void moreRespondentsAndALargerDifferenceAreFoundMoreOften() {
        double few = Power.of(new MadeUpNetwork(5, 10, 1.05), 200, 7).power();
        double many = Power.of(new MadeUpNetwork(5, 60, 1.05), 200, 7).power();
        double large = Power.of(new MadeUpNetwork(5, 60, 1.10), 200, 7).power();
        assertTrue(few < many && many < large, few + " " + many + " " + large);
        assertTrue(large > 0.95, "found: " + large);
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        MadeUpNetwork network = new MadeUpNetwork(4, 10, 1.03);
        assertEquals(Power.of(network, 50, 3), Power.of(network, 50, 3));
    }
}
